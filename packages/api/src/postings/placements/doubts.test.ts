import { randomUUID } from "node:crypto";
import { placementPhotos, sites } from "@sansang/db/tables/placements";
import { CAMERA_TICKET_MINUTES } from "@sansang/rules/postings/photo/camera-ticket";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import type { EvidenceFile } from "@sansang/testing/evidence";
import {
  cameraAt,
  type PlacementNamed,
  photoOf,
  type Sending,
  sendPhoto,
} from "@sansang/testing/placement-photos";
import { electingNeighbourhood, openSites, publish } from "@sansang/testing/posted-lists";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { acceptPhoto, refusePhoto } from "./look-at-photo.ts";
import { showPlacements } from "./show-placements.ts";
import { visitPlacement } from "./visit.ts";

vi.mock("./read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const send = (to: PlacementNamed, { file, ...more }: Sending & { readonly file: EvidenceFile }) =>
  sendPhoto(app, to, file, more);

describe("a photo that a person has to look at", () => {
  const at = async (number = 0) => {
    const place = electingNeighbourhood(app, 1, number);
    const published = await publish(app, place);
    const [office, home] = await openSites(app, place);
    const { postingId, code } = published;
    return {
      place,
      code,
      office: { siteId: office?.id ?? "", postingId },
      home: { siteId: home?.id ?? "", postingId },
    };
  };
  const sen = { who: "sen" } as const;

  test("a file, a ticket used before, too late, of another person, or for another wall: to check, never refused", async () => {
    const { office, home, code } = await at();
    const lans = electingNeighbourhood(app, 0, 0);
    const list = await publish(app, lans);
    const [hall] = await openSites(app, lans);
    const placement = { siteId: hall?.id ?? "", postingId: list.postingId };
    const shot = (ticketId: string | null, to = office, now = TUESDAY) =>
      send(to, { ...sen, file: photoOf({ codes: [code] }), ticketId, now });
    const doubtful = { outcome: "to_check", doubts: ["not_from_camera"] };
    expect(await shot(null)).toMatchObject({ ...doubtful, state: "to_check" });
    expect(await shot(randomUUID())).toMatchObject(doubtful);
    const ticket = await cameraAt(app, office, sen);
    expect(await shot(ticket, home)).toMatchObject(doubtful);
    expect(await shot(ticket, office, minutesAfter(TUESDAY, CAMERA_TICKET_MINUTES + 1))).toMatchObject(
      doubtful,
    );
    const lan = await cameraAt(app, placement);
    expect(
      await send(placement, { who: "tu", ticketId: lan, file: photoOf({ codes: [list.code] }) }),
    ).toMatchObject(doubtful);
    const both = await Promise.all([shot(ticket), shot(ticket)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["proven", "to_check"]);
  });

  test("nobody opens the camera for a wall that is not his", async () => {
    const { office } = await at();
    expect(await refusalOf(cameraAt(app, office))).toBe("not_found");
    expect(await refusalOf(cameraAt(app, office, { who: "minh" }))).toBe("forbidden");
    expect(await refusalOf(cameraAt(app, { ...office, siteId: randomUUID() }, sen))).toBe("not_found");
  });

  test("two versions of the list on one board", async () => {
    const old = await at();
    const { office, code } = await at();
    const sent = await send(office, { ...sen, file: photoOf({ codes: [old.code, code] }) });
    expect(sent).toMatchObject({ outcome: "to_check", doubts: ["two_versions"] });
  });

  test("a photo at which the machine gave up: nobody may take it for read, so both institutions look", async () => {
    const { office } = await at();
    expect(await refusalOf(send(office, { ...sen, file: photoOf() }))).toBe("photo_without_code");
    const sent = await send(office, { ...sen, file: photoOf({ isUnread: true }) });
    expect(sent).toMatchObject({ outcome: "unreadable", state: "unreadable" });
  });

  test("what is drawn, not photographed", async () => {
    const { office, code } = await at();
    const sent = await send(office, { ...sen, file: photoOf({ codes: [code], evenness: 0.95 }) });
    expect(sent).toMatchObject({ outcome: "to_check", doubts: ["drawn"] });
  });

  test("the surroundings of a photo sent before: for another wall, or for the same one after its sheet was gone", async () => {
    const { office, home, place, code } = await at();
    const cut = () => photoOf({ codes: [code], around: "the board at the office" });
    expect(await send(office, { ...sen, file: cut() })).toMatchObject({ outcome: "proven" });
    const like = { outcome: "to_check", doubts: ["like_another"] };
    expect(await send(home, { ...sen, file: cut() })).toMatchObject({ ...like, state: "to_check" });
    const open = await answer(showPlacements, app.as("sen"), { wardId: place.id, open: home });
    const photo = open.neighbourhoods[0]?.sites[1]?.placements[0]?.photo;
    expect(photo?.likePlace).toBe("Trụ sở UBND Phường 2, Khóm 1");
    await execute(visitPlacement, app.as("sen", minutesAfter(TUESDAY, 5)), {
      ...office,
      finding: "gone",
      note: "mưa lớn đêm qua",
    });
    const again = await send(office, { ...sen, file: cut(), now: minutesAfter(TUESDAY, 9) });
    expect(again).toMatchObject({ ...like, state: "to_check" });
    const fresh = await send(office, {
      ...sen,
      file: photoOf({ codes: [code] }),
      now: minutesAfter(TUESDAY, 12),
    });
    expect(fresh).toMatchObject({ outcome: "proven", state: "proven" });
  });

  test("a second photo from the same spot is no deceit", async () => {
    const { office, code } = await at();
    for (const minute of [0, 2]) {
      const file = photoOf({ codes: [code], around: "one wall" });
      const sent = await send(office, { ...sen, file, now: minutesAfter(TUESDAY, minute) });
      expect(sent).toMatchObject({ outcome: "proven" });
    }
  });

  test("0° 0° is no place: neither near nor far, whether the photo or the telephone says it", async () => {
    const { office, code } = await at();
    await app.db.update(sites).set({ latitude: 9.6, longitude: 105.97 }).where(eq(sites.id, office.siteId));
    const told = async (sending: Sending & { file: EvidenceFile }) => {
      const { photoId, doubts } = await send(office, { ...sen, ...sending });
      const [row] = await app.db.select().from(placementPhotos).where(eq(placementPhotos.id, photoId));
      return [row?.latitude, row?.distanceM, doubts];
    };
    const file = () => photoOf({ codes: [code] });
    expect(await told({ file: photoOf({ codes: [code], latitude: 0, longitude: 0 }) })).toEqual([
      null,
      null,
      [],
    ]);
    expect(await told({ file: file(), latitude: 0, longitude: 0 })).toEqual([null, null, []]);
    expect(await told({ file: file(), latitude: 912, longitude: 105.97 })).toEqual([null, null, []]);
  });

  test("a good and a bad photo: each says what it is, is looked at by itself, and the wall follows from both", async () => {
    const { office, place, code } = await at(1);
    const good = await send(office, { ...sen, file: photoOf({ codes: [code] }) });
    const bad = await send(office, {
      ...sen,
      file: photoOf({ codes: [code] }),
      ticketId: null,
      now: minutesAfter(TUESDAY, 3),
    });
    const told = async () => {
      const asked = { wardId: place.id, open: office };
      const { neighbourhoods } = await answer(showPlacements, app.as("minh"), asked);
      const shown = neighbourhoods[0]?.sites[0]?.placements[0];
      return {
        state: shown?.state,
        decides: shown?.photo?.photoId,
        photos: shown?.photos.map(({ standing, mayAccept, mayRefuse }) => [standing, mayAccept, mayRefuse]),
      };
    };
    expect(await told()).toEqual({
      state: "proven",
      decides: good.photoId,
      photos: [
        ["to_check", true, true],
        ["by_machine", false, true],
      ],
    });
    const accept = (photoId: string) => execute(acceptPhoto, app.as("minh"), { photoId });
    const refuse = (photoId: string) => execute(refusePhoto, app.as("hoa"), { photoId, reason: LONG_REASON });
    expect(await refusalOf(accept(good.photoId))).toBe("photo_needs_nobody");
    expect((await refuse(good.photoId)).state).toBe("to_check");
    expect(await told()).toMatchObject({
      decides: bad.photoId,
      photos: [
        ["to_check", true, true],
        ["refused", false, false],
      ],
    });
    expect((await accept(bad.photoId)).state).toBe("proven");
    expect((await told()).photos?.[0]).toEqual(["by_eye", false, true]);
    expect((await refuse(bad.photoId)).state).toBe("not_posted");
  });

  test("a look at one photo never serves a later one: gone, hung again, it is looked at again", async () => {
    const { office, code } = await at();
    const file = (minute: number) =>
      send(office, {
        ...sen,
        file: photoOf({ codes: [code] }),
        ticketId: null,
        now: minutesAfter(TUESDAY, minute),
      });
    const first = await file(0);
    const accept = (photoId: string) => execute(acceptPhoto, app.as("minh"), { photoId });
    expect((await accept(first.photoId)).state).toBe("proven");
    const visit = { ...office, finding: "torn", note: "mưa lớn đêm qua" } as const;
    await execute(visitPlacement, app.as("minh", minutesAfter(TUESDAY, 5)), visit);
    const second = await file(9);
    expect(second.state).toBe("to_check");
    expect(await refusalOf(execute(acceptPhoto, app.as("hoa"), { photoId: first.photoId }))).toBe(
      "photo_replaced",
    );
    expect((await accept(second.photoId)).state).toBe("proven");
  });
});
