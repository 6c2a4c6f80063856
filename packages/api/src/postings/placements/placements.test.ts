import { randomBytes, randomUUID } from "node:crypto";
import { files } from "@sansang/db/tables/files";
import { placementPhotos, sites } from "@sansang/db/tables/placements";
import { SAME_PHOTO_BITS } from "@sansang/rules/postings/photo/photo-assessment";
import { sheetAddress } from "@sansang/rules/postings/sheet-code";
import type { CloseSiteInput } from "@sansang/rules/postings/site.input";
import { readSpool } from "@sansang/storage/spool";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { type EvidenceFile, evidence } from "@sansang/testing/evidence";
import { linesOf } from "@sansang/testing/ledger-lines";
import { OFFICE_ORIGIN } from "@sansang/testing/office-origin";
import type { PersonKey } from "@sansang/testing/people";
import {
  type PlacementNamed,
  photoOf,
  type Sending,
  sendPhoto,
  uploadPhoto,
} from "@sansang/testing/placement-photos";
import { electingNeighbourhood, openSites, type Published, publish } from "@sansang/testing/posted-lists";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type * as z from "zod";
import { authoriseNewUpload, authoriseUpload } from "../../files/authorise-upload.ts";
import { openFile } from "../../files/open-file.ts";
import { sweepFiles } from "../../files/sweep-files.ts";
import { placementPurpose } from "../../files/upload-purpose.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { prepareList } from "../lists/prepare-list.ts";
import { acceptPhoto, refusePhoto } from "./look-at-photo.ts";
import { openPhoto } from "./open-photo.ts";
import { prove } from "./prove.ts";
import { showPlacements } from "./show-placements.ts";
import { changeSite, closeSite, placeSite } from "./sites.ts";
import { takePhoto } from "./take-photo.ts";
import { visitPlacement } from "./visit.ts";

vi.mock("./read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let neighbourhood: ReturnType<typeof electingNeighbourhood>;
let next: ReturnType<typeof electingNeighbourhood>;
let list: Published;
let placement: PlacementNamed;
let other: PlacementNamed;

beforeAll(async () => {
  app = await openTestApp();
  neighbourhood = electingNeighbourhood(app, 0, 0);
  next = electingNeighbourhood(app, 0, 1);
  list = await publish(app, neighbourhood);
  const [office, home] = await openSites(app, neighbourhood);
  placement = { siteId: office?.id ?? "", postingId: list.postingId };
  other = { siteId: home?.id ?? "", postingId: list.postingId };
});
afterAll(() => app.close());

const send = (
  to: PlacementNamed,
  { file = photoOf({ codes: [list.code] }), ...more }: Sending & { readonly file?: EvidenceFile } = {},
) => sendPhoto(app, to, file, more);

/** Why those of several attempts that were refused were refused. */
const reasonsOf = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.flatMap((each) => (each.status === "rejected" ? [(each.reason as Refusal).reason] : []));

const board = (who: PersonKey, unitId = neighbourhood.id) =>
  answer(showPlacements, app.as(who), { wardId: unitId });
const stateOf = async (of: { siteId: string }, unitId = neighbourhood.id) =>
  (await board("quan", unitId)).neighbourhoods
    .flatMap(({ sites }) => sites)
    .find(({ siteId }) => siteId === of.siteId)?.placements[0]?.state;
const rows = () => app.db.select().from(placementPhotos);

describe("a list hangs in two places at least", () => {
  test("the ward's office and the khóm's own, until somebody says otherwise", async () => {
    expect(
      (await openSites(app, neighbourhood)).map(({ kind, name, position }) => [kind, name, position]),
    ).toEqual([
      ["ward_office", "Trụ sở UBND Phường 1", 1],
      ["neighbourhood_office", "Trụ sở Khóm 1", 2],
    ]);
  });

  test("Lan adds the market, puts its name right and gives it up again; the two stay", async () => {
    const facts = { kind: "other", name: "Chợ Phường 1", address: "Đường Hai Bà Trưng" } as const;
    const place = { cycleId: app.cycleId, unitId: next.id };
    let siteId = "";
    const lines = await linesOf(app, async () => {
      ({ siteId } = await execute(placeSite, app.as("lan"), { ...place, ...facts }));
      await execute(changeSite, app.as("lan"), {
        siteId,
        ...facts,
        name: "Chợ Bông Sen",
        latitude: 9.6,
        longitude: 105.97,
        opened: facts,
      });
    });
    expect((await openSites(app, next)).map(({ name }) => name)).toEqual([
      "Trụ sở UBND Phường 1",
      "Trụ sở Khóm 2",
      "Chợ Bông Sen",
    ]);
    expect(lines.map(({ action, subjectType }) => [action, subjectType])).toEqual([
      ["postings.site.place", "site"],
      ["postings.site.place", "site"],
    ]);
    expect(lines[1]?.detail).toMatchObject({
      before: { name: "Chợ Phường 1", latitude: null },
      after: { name: "Chợ Bông Sen", latitude: 9.6 },
    });
    await execute(closeSite, app.as("lan"), { siteId });
    expect(await refusalOf(execute(closeSite, app.as("lan"), { siteId }))).toBe("site_closed");
    expect(await refusalOf(execute(changeSite, app.as("lan"), { siteId, ...facts, opened: facts }))).toBe(
      "site_closed",
    );
    const [first] = await openSites(app, next);
    expect(await refusalOf(execute(closeSite, app.as("lan"), { siteId: first?.id ?? "" }))).toBe(
      "too_few_sites",
    );
  });

  test("two who give up two of three at once leave two", async () => {
    const place = { cycleId: app.cycleId, unitId: electingNeighbourhood(app, 0, 2).id };
    const facts = { kind: "other", name: "Trường học", address: "Đường Lê Lợi" } as const;
    await execute(placeSite, app.as("lan"), { ...place, ...facts });
    const [one, two] = await openSites(app, electingNeighbourhood(app, 0, 2));
    const asked = [one, two].map((site): z.output<typeof CloseSiteInput> => ({ siteId: site?.id ?? "" }));
    const answers = await Promise.allSettled(asked.map((each) => execute(closeSite, app.as("lan"), each)));
    expect(reasonsOf(answers)).toEqual(["too_few_sites"]);
    expect(await openSites(app, electingNeighbourhood(app, 0, 2))).toHaveLength(2);
  });

  test("nobody places what is not his to place", async () => {
    const facts = { kind: "other", name: "Chợ", address: "Đường Hai Bà Trưng" } as const;
    const place = { cycleId: app.cycleId, unitId: neighbourhood.id, ...facts };
    expect(await refusalOf(execute(placeSite, app.as("sen"), place))).toBe("not_found");
    for (const who of ["minh", "quan", "thanh"] as const)
      expect(await refusalOf(execute(placeSite, app.as(who), place))).toBe("forbidden");
    expect(
      await refusalOf(execute(placeSite, app.as("lan"), { ...place, unitId: app.city.wards[0]?.id ?? "" })),
    ).toBe("not_found");
  });
});

describe("Lan photographs the sheet on the wall", () => {
  test("a QR that leads to another host proves nothing, whatever code it bears, and cannot be sent unread", async () => {
    const forged = `https://bau-cu.example.evil.example/to/${list.code}`;
    for (const codes of [[forged], [forged, "https://vi.wikipedia.org/"]])
      for (const sendUnread of [false, true])
        expect(await refusalOf(send(placement, { file: photoOf({ codes }), sendUnread }))).toBe(
          "sheet_elsewhere",
        );
    expect(await stateOf(placement)).toBe("not_posted");
  });

  test("the machine reads the code: the wall is proven, at the server's time", async () => {
    const file = photoOf({ codes: ["https://vi.wikipedia.org/", sheetAddress(OFFICE_ORIGIN, list.code)] });
    let sent: Awaited<ReturnType<typeof send>> | undefined;
    const lines = await linesOf(app, async () => {
      sent = await send(placement, { file });
    });
    expect(sent).toMatchObject({ outcome: "proven", state: "proven", receivedAt: TUESDAY.toISOString() });
    expect(lines).toMatchObject([
      { action: "postings.camera.open", subjectType: "site", subjectId: placement.siteId },
      {
        action: "postings.placement.prove",
        subjectType: "photo",
        subjectId: sent?.photoId,
        cycleId: app.cycleId,
        unitPath: neighbourhood.path,
        detail: { before: { state: "not_posted" }, after: { state: "proven", version: 1 } },
      },
    ]);
    expect(await stateOf(placement)).toBe("proven");
    expect(await stateOf(other)).toBe("not_posted");
    const [row] = (await rows()).filter(({ id }) => id === sent?.photoId);
    expect(row).toMatchObject({ code: list.code, outcome: "proven", versionId: list.versionId });
  });

  test("people see the copy; the original is sealed for those who look into doubts", async () => {
    const file = photoOf({ codes: [list.code] });
    const { photoId, sha256 } = await send(placement, { file });
    const [row] = (await rows()).filter(({ id }) => id === photoId);
    for (const who of ["lan", "tu", "minh", "quan", "thanh"] as const) {
      const copy = await answer(openPhoto, app.as(who), { photoId, original: false });
      expect(copy.storageKey).toBe(row?.publicKey);
      const asked = answer(openPhoto, app.as(who), { photoId, original: true });
      if (who === "lan" || who === "tu") expect(await refusalOf(asked)).toBe("forbidden");
      else expect((await asked).sha256).toBe(sha256);
      expect(await refusalOf(answer(openFile, app.as(who), { fileId: row?.fileId ?? "" }))).toBe("not_found");
    }
    for (const id of [photoId, randomUUID()])
      expect(await refusalOf(answer(openPhoto, app.as("sen"), { photoId: id, original: false }))).toBe(
        "not_found",
      );
  });

  test("neither copy nor original is swept", async () => {
    const { photoId } = await send(placement);
    await sweepFiles(app.db, app.storage, new Date(Date.now() + 60_000));
    const [row] = (await rows()).filter(({ id }) => id === photoId);
    const [file] = await app.db
      .select()
      .from(files)
      .where(eq(files.id, row?.fileId ?? ""));
    expect(await app.storage.has(row?.publicKey ?? "")).toBe(true);
    expect(await app.storage.has(file?.storageKey ?? "")).toBe(true);
  });

  test("a retried request gets its first answer, though the upload is gone", async () => {
    const file = photoOf({ codes: [list.code] });
    const spoolId = await uploadPhoto(app, "lan", placement, file);
    const asked = { ...placement, spoolId, fileName: file.name, requestId: randomUUID() };
    const first = await execute(prove, app.as("lan"), asked);
    expect(await readSpool(app.spool, spoolId)).toBeNull();
    expect(await execute(prove, app.as("lan"), asked)).toEqual(first);
    expect(await refusalOf(execute(prove, app.as("lan"), { ...asked, requestId: randomUUID() }))).toBe(
      "upload_gone",
    );
  });

  test("far from the site it is looked at by a person; one institution is enough", async () => {
    await app.db.update(sites).set({ latitude: 9.6, longitude: 105.97 }).where(eq(sites.id, other.siteId));
    const near = await send(other, { latitude: 9.6005, longitude: 105.97 });
    expect(near.outcome).toBe("proven");
    const list2 = await publish(app, next);
    const [, home] = await openSites(app, next);
    await app.db
      .update(sites)
      .set({ latitude: 9.6, longitude: 105.97 })
      .where(eq(sites.id, home?.id ?? ""));
    const far = { siteId: home?.id ?? "", postingId: list2.postingId };
    const sent = await send(far, {
      file: photoOf({ codes: [list2.code], latitude: 9.63, longitude: 105.97 }),
    });
    expect(sent).toMatchObject({ outcome: "to_check", doubts: ["far_away"], state: "to_check" });
    const shown = (await board("minh", next.id)).neighbourhoods[0]?.sites[1]?.placements[0]?.photo;
    expect(shown).toMatchObject({ distance: 3336, mayAccept: true, mayRefuse: true, outcome: "to_check" });
    expect((await execute(acceptPhoto, app.as("minh"), { photoId: sent.photoId })).state).toBe("proven");
  });
});

describe("what proves nothing is not taken", () => {
  const before = async () => ({
    photos: (await rows()).length,
    files: (await app.db.select().from(files)).length,
  });
  test.each<[string, () => Promise<Sending & { readonly file: EvidenceFile }>, string]>([
    ["no code on it", async () => ({ file: photoOf({}) }), "photo_without_code"],
    [
      "a code of something else",
      async () => ({ file: photoOf({ codes: ["https://zalo.me/1"] }) }),
      "photo_without_code",
    ],
    [
      "a code the register does not know",
      async () => ({ file: photoOf({ codes: ["0123456789ab"] }) }),
      "sheet_unknown",
    ],
    [
      "the sheet of another khóm",
      async () => ({
        file: photoOf({ codes: [(await publish(app, electingNeighbourhood(app, 1, 0))).code] }),
      }),
      "sheet_of_other_list",
    ],
    [
      "a text named .jpg",
      async () => ({ file: { name: "ảnh.jpg", bytes: Buffer.from("xin chào") } }),
      "content_differs",
    ],
    ["a PDF", async () => ({ file: evidence("pdf") }), "type_not_accepted"],
    [
      "an iPhone picture",
      async () => ({
        file: {
          name: "IMG_1.jpg",
          bytes: Buffer.concat([
            Buffer.from([0, 0, 0, 24]),
            Buffer.from("ftypheic\0\0\0\0mif1heic"),
            Buffer.alloc(64),
          ]),
        },
      }),
      "heic",
    ],
    ["nothing", async () => ({ file: { name: "ảnh.jpg", bytes: Buffer.alloc(0) } }), "empty_file"],
  ])("%s", async (_, sending, reason) => {
    const sent = await sending();
    const there = await before();
    const lines = await linesOf(app, async () => {
      expect(await refusalOf(send(placement, { ...sent, ticketId: null }))).toBe(reason);
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
    expect(await before()).toEqual(there);
  });

  test("the same photo for the next wall, packed again or not, and sent for two walls at once", async () => {
    const hash = randomBytes(32);
    const file = photoOf({ codes: [list.code], hash: hash.toString("hex") });
    await send(placement, { file });
    expect(await refusalOf(send(other, { file }))).toBe("photo_reused");
    expect(await refusalOf(send(placement, { file, now: minutesAfter(TUESDAY, 60) }))).toBe("photo_reused");
    for (let byte = 0; byte < SAME_PHOTO_BITS / 8; byte++) hash[byte] = (hash[byte] ?? 0) ^ 0xff;
    const packed = photoOf({ codes: [list.code], hash: hash.toString("hex") });
    expect(await refusalOf(send(other, { file: packed }))).toBe("photo_reused");
    hash[20] = (hash[20] ?? 0) ^ 0x01;
    await send(other, { file: photoOf({ codes: [list.code], hash: hash.toString("hex") }) });
    const fresh = photoOf({ codes: [list.code] });
    const answers = await Promise.allSettled([
      send(placement, { file: fresh }),
      send(other, { file: fresh }),
    ]);
    expect(reasonsOf(answers)).toEqual(["photo_reused"]);
  });

  test("a list that is not published yet has no wall to prove", async () => {
    const unready = electingNeighbourhood(app, 1, 1);
    const first = await publish(app, unready);
    const [site] = await openSites(app, unready);
    const owner = app.db.$client;
    await owner.query("update posting_versions set status = 'closed', closed_at = now() where id = $1", [
      first.versionId,
    ]);
    const at = { siteId: site?.id ?? "", postingId: first.postingId };
    expect(await refusalOf(send(at, { who: "sen", file: photoOf({ codes: [first.code] }) }))).toBe(
      "list_not_published",
    );
  });
});

describe("who may, where", () => {
  test("another ward's wall does not exist, a supervisor and an auditor prove nothing", async () => {
    expect(await refusalOf(send(placement, { who: "sen" }))).toBe("not_found");
    expect(await refusalOf(send({ ...placement, siteId: randomUUID() }, { who: "sen" }))).toBe("not_found");
    for (const who of ["minh", "quan", "thanh"] as const)
      expect(await refusalOf(send(placement, { who }))).toBe("forbidden");
    await send(placement, { who: "tu" });
  });

  test("a list hangs only at the sites of its own khóm", async () => {
    const [foreign] = await openSites(app, next);
    expect(await refusalOf(send({ ...placement, siteId: foreign?.id ?? "" }))).toBe("not_found");
  });

  test("an upload begins for a wall as for any item: 30 MB, refused before a byte", async () => {
    const asked = { ...placement, fileName: "IMG_1.jpg", size: 30 * 1024 * 1024 };
    expect(await authoriseNewUpload(app.as("lan"), asked)).toMatchObject({
      note: {
        userId: app.people.lan.userId,
        purpose: placementPurpose(placement),
        fileName: "IMG_1.jpg",
      },
    });
    const refused = (more: object, who: PersonKey = "lan") =>
      refusalOf(authoriseNewUpload(app.as(who), { ...asked, ...more }));
    expect(await refused({ size: asked.size + 1 })).toBe("too_large");
    expect(await refused({ size: 200 * 1024 * 1024 })).toBe("too_large");
    expect(await refused({ postingId: "1 or 1=1" })).toBe("bad_input");
    expect(await refused({}, "sen")).toBe("not_found");
    expect(await refused({}, "minh")).toBe("forbidden");
    const spoolId = await uploadPhoto(app, "lan", placement, photoOf());
    await authoriseUpload(app.as("lan"), spoolId);
    expect(await refusalOf(authoriseUpload(app.as("tu"), spoolId))).toBe("upload_gone");
  });

  test("a photo that arrived whole only after it was looked at is not taken unseen", async () => {
    const file = photoOf({ codes: [list.code] });
    const spoolId = await uploadPhoto(app, "lan", placement, file);
    const sent = { ...placement, spoolId, fileName: file.name };
    const taking = app.db.transaction((tx) => takePhoto(tx, app.as("lan"), app.people.lan, sent, null));
    expect(await refusalOf(taking)).toBe("upload_unfinished");
  });

  test("a photo uploaded for one wall is not handed in at another", async () => {
    const file = photoOf({ codes: [list.code] });
    const spoolId = await uploadPhoto(app, "lan", placement, file);
    const handedIn = execute(prove, app.as("lan"), { ...other, spoolId, fileName: file.name });
    expect(await refusalOf(handedIn)).toBe("upload_gone");
  });
});

describe("a photo that no machine can read", () => {
  const unread = async (who: PersonKey = "lan") => {
    const third = electingNeighbourhood(app, 0, 2);
    const published = await publish(app, third);
    const [site] = await openSites(app, third);
    const at = { siteId: site?.id ?? "", postingId: published.postingId };
    const { photoId, state } = await send(at, { who, file: photoOf({}), sendUnread: true });
    expect(state).toBe("unreadable");
    return { photoId, at, third };
  };
  const accept = (who: PersonKey, photoId: string) => execute(acceptPhoto, app.as(who), { photoId });

  test("is proof when both institutions have accepted it, and says so", async () => {
    const { photoId, at, third } = await unread();
    expect((await accept("minh", photoId)).state).toBe("unreadable");
    expect(await refusalOf(accept("minh", photoId))).toBe("already_given");
    expect((await accept("hoa", photoId)).state).toBe("proven");
    const shown = (await board("lan", third.id)).neighbourhoods[0]?.sites.find(
      ({ siteId }) => siteId === at.siteId,
    );
    expect(shown?.placements[0]?.photo?.accepted.map(({ institution }) => institution)).toEqual([
      "fatherland_front",
      "home_affairs",
    ]);
  });

  test("is refused with a reason, and then nobody accepts it", async () => {
    const { photoId } = await unread();
    const refused = (reason: string) => execute(refusePhoto, app.as("hoa"), { photoId, reason });
    const lines = await linesOf(app, () => refused(LONG_REASON));
    expect(lines).toMatchObject([
      { action: "postings.placement.refuse", subjectId: photoId, detail: { after: { reason: LONG_REASON } } },
    ]);
    expect(await refusalOf(accept("minh", photoId))).toMatch(/^(photo_refused|not_possible_now)$/);
    expect(await refusalOf(refused(LONG_REASON))).toBe("photo_refused");
  });

  test("is judged by supervisors only, never by whoever took it, and not after a correction", async () => {
    const { photoId, third } = await unread();
    for (const who of ["lan", "quan", "thanh"] as const)
      expect(await refusalOf(accept(who, photoId))).toBe("forbidden");
    expect(await refusalOf(accept("sen", photoId))).toBe("not_found");
    expect(await refusalOf(accept("sen", randomUUID()))).toBe("not_found");
    const [row] = await app.db.select().from(placementPhotos).where(eq(placementPhotos.id, photoId));
    const minhWasThere = { ...app.people.minh, userId: row?.takenBy ?? "" };
    expect(await refusalOf(execute(acceptPhoto, app.as(minhWasThere), { photoId }))).toBe("took_this_photo");
    await publish(app, third);
    expect(await refusalOf(accept("minh", photoId))).toMatch(/^(sheet_superseded|not_possible_now)$/);
  });

  test("both institutions at the same moment: both are kept, the wall is proven", async () => {
    const { photoId, at, third } = await unread();
    await Promise.all([accept("minh", photoId), accept("hoa", photoId)]);
    expect(await stateOf(at, third.id)).toBe("proven");
  });
});

describe("somebody goes to look again", () => {
  const look = (who: PersonKey, finding: "intact" | "torn" | "gone", now = minutesAfter(TUESDAY, 30)) =>
    execute(visitPlacement, app.as(who, now), { ...placement, finding, note: "mưa lớn đêm qua" });

  test("torn or gone must hang again, intact stays proven, a new photo proves again", async () => {
    await send(placement);
    expect((await look("minh", "intact")).state).toBe("proven");
    expect((await look("tu", "torn")).state).toBe("re_post");
    expect((await look("lan", "gone", minutesAfter(TUESDAY, 31))).state).toBe("re_post");
    expect((await board("lan")).neighbourhoods[0]?.sites[0]?.placements[0]?.visits[0]).toMatchObject({
      finding: "gone",
      note: "mưa lớn đêm qua",
      version: 1,
    });
    expect((await send(placement, { now: minutesAfter(TUESDAY, 40) })).state).toBe("proven");
  });

  test("not where nothing hangs: no list is published, or the site was given up", async () => {
    const place = { cycleId: app.cycleId, unitId: electingNeighbourhood(app, 1, 2).id };
    const { postingId } = await execute(prepareList, app.as("sen"), place);
    const [first] = await openSites(app, electingNeighbourhood(app, 1, 2));
    const market = { kind: "other", name: "Chợ Phường 2", address: "Đường Hai Bà Trưng" } as const;
    const { siteId } = await execute(placeSite, app.as("sen"), { ...place, ...market });
    const visit = (at: string) =>
      execute(visitPlacement, app.as("sen"), { siteId: at, postingId, finding: "torn", note: "mưa lớn" });
    expect(await refusalOf(visit(first?.id ?? ""))).toBe("list_not_published");
    await publish(app, electingNeighbourhood(app, 1, 2));
    expect(await refusalOf(visit(first?.id ?? ""))).toBe("not_possible_now");
    await execute(closeSite, app.as("sen"), { siteId });
    const begin = { siteId, postingId, fileName: "IMG_0001.jpg", size: 1_000 };
    expect(await refusalOf(authoriseNewUpload(app.as("sen"), begin))).toBe("site_closed");
    expect(await refusalOf(visit(siteId))).toBe("site_closed");
    expect(await refusalOf(send({ siteId, postingId }, { who: "sen" }))).toBe("site_closed");
  });

  test("an auditor and another ward do not", async () => {
    expect(await refusalOf(look("thanh", "torn"))).toBe("forbidden");
    expect(await refusalOf(look("quan", "torn"))).toBe("forbidden");
    expect(await refusalOf(look("sen", "torn"))).toBe("not_found");
  });
});

describe("the board of walls", () => {
  test("a ward sees its khóm, a clerk who asks for the ward his own, another ward nothing", async () => {
    const wardId = app.city.wards[0]?.id ?? "";
    expect((await board("lan", wardId)).neighbourhoods.map(({ name }) => name)).toEqual([
      "Khóm 1",
      "Khóm 2",
      "Khóm 3",
    ]);
    expect((await board("tu", wardId)).neighbourhoods.map(({ name }) => name)).toEqual(["Khóm 1"]);
    expect(await refusalOf(board("sen", wardId))).toBe("not_found");
    expect(await refusalOf(board("lan", randomUUID()))).toBe("not_found");
    const { proven, of, neighbourhoods } = await board("lan", wardId);
    expect(of).toBe(6);
    expect(proven).toBe(
      neighbourhoods
        .flatMap(({ sites }) => sites.flatMap(({ placements }) => placements))
        .filter(({ state }) => state === "proven").length,
    );
  });

  test("says who may do what", async () => {
    const [asLan] = (await board("lan")).neighbourhoods;
    expect(asLan).toMatchObject({ mayPlace: true, mayProve: true, mayVisit: true, seesOriginals: false });
    const [asMinh] = (await board("minh")).neighbourhoods;
    expect(asMinh).toMatchObject({ mayPlace: false, mayProve: false, mayVisit: true, seesOriginals: true });
  });
});

describe("a new version is published while a photo is under way", () => {
  test("the photo of the old sheet does not turn the wall green", async () => {
    const place = electingNeighbourhood(app, 1, 2);
    const first = await publish(app, place);
    const [site] = await openSites(app, place);
    const at = { siteId: site?.id ?? "", postingId: first.postingId };
    await send(at, { who: "sen", file: photoOf({ codes: [first.code] }) });
    expect(await stateOf(at, place.id)).toBe("proven");
    const racing = await Promise.allSettled([
      publish(app, place),
      send(at, { who: "sen", file: photoOf({ codes: [first.code] }), now: minutesAfter(TUESDAY, 5) }),
    ]);
    expect(racing[0]?.status).toBe("fulfilled");
    expect(await stateOf(at, place.id)).toBe("re_post");
    expect(await refusalOf(send(at, { who: "sen", file: photoOf({ codes: [first.code] }) }))).toBe(
      "sheet_superseded",
    );
    const second = racing[0]?.status === "fulfilled" ? racing[0].value : first;
    await send(at, { who: "sen", file: photoOf({ codes: [second.code] }), now: minutesAfter(TUESDAY, 6) });
    expect(await stateOf(at, place.id)).toBe("proven");
  });
});
