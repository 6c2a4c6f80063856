import { checklistItems, verdicts } from "@sansang/db/tables/checklist";
import { notices } from "@sansang/db/tables/postings";
import { HOLDERS } from "@sansang/rules/checklist/holder";
import { ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { PrepareInput } from "@sansang/rules/postings/posting.input";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { linesOf } from "@sansang/testing/ledger-lines";
import { moveDay } from "@sansang/testing/move-day";
import { photoOf, sendPhoto } from "@sansang/testing/placement-photos";
import {
  electingNeighbourhood,
  NOTICE,
  noticeRow,
  openSites,
  type Published,
  publish,
} from "@sansang/testing/posted-lists";
import { ledgerSettled } from "@sansang/testing/settled";
import {
  itemDisputed,
  itemSubmitted,
  LONG_REASON,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loadNeighbourhood } from "../elections/load-neighbourhood.ts";
import { linesAfter } from "../kernel/changes.ts";
import { command, execute } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { acceptPhoto, refusePhoto } from "../postings/placements/look-at-photo.ts";
import { closeSite, placeSite } from "../postings/placements/sites.ts";
import { visitPlacement } from "../postings/placements/visit.ts";
import { exportBoard } from "../reports/export-board.ts";
import { listProblems } from "../reports/list-problems.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { countWork } from "./count-work.ts";
import { decideItem } from "./decide-item.ts";
import { replaceItem } from "./hand-in.ts";
import { listItems } from "./list-items.ts";
import { showItem } from "./show-item.ts";

vi.mock("../postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let neighbourhood: ReturnType<typeof electingNeighbourhood>;
let later = TUESDAY;
/** Every act a minute after the one before: what happened last is what counts. */
const soon = (): Date => {
  later = minutesAfter(later, 1);
  return later;
};
/** A house of its own for every story: its first khóm has one item of each computed step. */
beforeEach(async () => {
  await app?.close();
  app = await openTestApp();
  neighbourhood = electingNeighbourhood(app, 0, 0);
  later = TUESDAY;
});
afterAll(() => app.close());

const submitted = (step: StepCode) => itemSubmitted(app, { step, unit: neighbourhood.path });
const bothVerify = async (itemId: string): Promise<void> => {
  await verify(app, "fatherland_front", itemId);
  await verify(app, "home_affairs", itemId);
};
const standing = async (itemId: string) => {
  const { status, verifiedBy } = await rowOf(app, itemId);
  return verifiedBy === "none" ? status : `${status}/${verifiedBy}`;
};
const placements = async (list: Published) =>
  (await openSites(app, neighbourhood)).map(({ id }) => ({ siteId: id, postingId: list.postingId }));
const shoot = (placement: { siteId: string; postingId: string }, { code }: Published) =>
  sendPhoto(app, placement, photoOf({ codes: [code] }), { now: soon() });
const postEverywhere = async (list: Published): Promise<void> => {
  for (const placement of await placements(list)) await shoot(placement, list);
};
const agrees = async (): Promise<void> => {
  const { differences } = await answer(verifyReadiness, app.as("que"), {});
  expect(differences).toEqual([]);
};
const checkOf = async (itemId: string, code: string) =>
  (await answer(showItem, app.as("minh"), { itemId })).checks.find((check) => check.code === code);

describe("the posting of the lists", () => {
  test("waits for the walls with both verdicts given, and is verified by itself with the last photo", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    expect(await standing(itemId)).toBe("submitted/both");
    expect(await checkOf(itemId, "placements_proven")).toMatchObject({ ok: false, done: 0, of: 2 });
    const list = await publish(app, neighbourhood);
    const [office, home] = await placements(list);
    if (!office || !home) throw new Error("No walls");
    await shoot(office, list);
    expect(await standing(itemId)).toBe("submitted/both");
    expect(await checkOf(itemId, "placements_proven")).toMatchObject({ ok: false, done: 1, of: 2 });
    await agrees();
    const lines = await linesOf(app, () => shoot(home, list));
    expect(await standing(itemId)).toBe("verified");
    expect(lines.map(({ action }) => action)).toEqual([
      "postings.camera.open",
      "postings.placement.prove",
      "checklist.item.settle",
    ]);
    expect(lines[2]).toMatchObject({
      actorId: null,
      actorRole: null,
      outcome: "done",
      subjectType: "item",
      subjectId: itemId,
      unitPath: neighbourhood.path,
      cycleId: app.cycleId,
      detail: {
        before: { status: "submitted", verifiedBy: "both" },
        after: { status: "verified", verifiedBy: "none" },
      },
    });
    expect(await checkOf(itemId, "placements_proven")).toMatchObject({ ok: true, done: 2, of: 2 });
    await agrees();
  });

  test("with the walls proven before, the second verdict verifies it", async () => {
    await postEverywhere(await publish(app, neighbourhood));
    const itemId = await submitted("POST_LISTS");
    await verify(app, "fatherland_front", itemId);
    expect(await standing(itemId)).toBe("submitted/fatherland_front");
    await verify(app, "home_affairs", itemId);
    expect(await standing(itemId)).toBe("verified");
    await agrees();
  });

  test("a correction drops it at once, live, without touching a verdict; posting again brings it back", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    await postEverywhere(await publish(app, neighbourhood));
    const newValues = await app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId));
    const [{ xid = "0", seq = 0 } = {}] = (
      await app.db.$client.query<{ xid: string; seq: number }>(
        "select xid::text as xid, seq from ledger order by ledger.xid desc, seq desc limit 1",
      )
    ).rows;
    const second = await publish(app, neighbourhood, { now: soon() });
    expect(await standing(itemId)).toBe("submitted/both");
    await ledgerSettled(app.db);
    const rings = await linesAfter(app.db, `${xid}.${seq}`);
    expect(rings.map(({ unitPath }) => unitPath)).toEqual([neighbourhood.path, neighbourhood.path]);
    expect(await app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId))).toEqual(newValues);
    await agrees();
    await postEverywhere(second);
    expect(await standing(itemId)).toBe("verified");
    const { history } = await answer(showItem, app.as("lan"), { itemId });
    expect(
      history.filter(({ action }) => action === "checklist.item.settle").map(({ actor }) => actor),
    ).toEqual([null, null, null]);
    await agrees();
  });

  test("a torn sheet, a refused photo and one more site drop it; what puts them right brings it back", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    const list = await publish(app, neighbourhood);
    await postEverywhere(list);
    const [office] = await placements(list);
    if (!office) throw new Error("No wall");
    await execute(visitPlacement, app.as("minh", soon()), { ...office, finding: "torn", note: "" });
    expect(await standing(itemId)).toBe("submitted/both");
    const { photoId } = await shoot(office, list);
    expect(await standing(itemId)).toBe("verified");
    await execute(refusePhoto, app.as("hoa", soon()), { photoId, reason: LONG_REASON });
    expect(await standing(itemId)).toBe("submitted/both");
    await shoot(office, list);
    const { siteId } = await execute(placeSite, app.as("lan", soon()), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      kind: "other",
      name: "Chợ Phường 1",
      address: "Đường Hai Bà Trưng",
    });
    expect(await standing(itemId)).toBe("submitted/both");
    expect(await checkOf(itemId, "placements_proven")).toMatchObject({ done: 2, of: 3 });
    await execute(closeSite, app.as("lan", soon()), { siteId });
    expect(await standing(itemId)).toBe("verified");
    await agrees();
  });

  test("an unread photo counts once both institutions have accepted it", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    const list = await publish(app, neighbourhood);
    const [office, home] = await placements(list);
    if (!office || !home) throw new Error("No walls");
    await shoot(office, list);
    const { photoId } = await sendPhoto(app, home, photoOf(), { sendUnread: true, now: soon() });
    await execute(acceptPhoto, app.as("minh", soon()), { photoId });
    expect(await standing(itemId)).toBe("submitted/both");
    await execute(acceptPhoto, app.as("hoa", soon()), { photoId });
    expect(await standing(itemId)).toBe("verified");
  });

  test("an admin who decides a dispute does not replace the walls", async () => {
    const itemId = await itemDisputed(app, { step: "POST_LISTS", unit: neighbourhood.path });
    const decided = { itemId, seenVersion: 1, outcome: "verified", reason: LONG_REASON } as const;
    await execute(decideItem, app.as("quan"), decided);
    expect(await standing(itemId)).toBe("submitted/both");
    await agrees();
    await postEverywhere(await publish(app, neighbourhood));
    expect(await standing(itemId)).toBe("verified");
    await agrees();
  });

  test("while it waits, a supervisor may take his word back and the ward may send a new version", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    await sendBack(app, "home_affairs", itemId);
    expect(await standing(itemId)).toBe("disputed");
    await verify(app, "home_affairs", itemId);
    expect(await standing(itemId)).toBe("submitted/both");
    await expect(execute(replaceItem, app.as("lan"), { itemId, reason: LONG_REASON })).rejects.toBeInstanceOf(
      Refusal,
    );
    await agrees();
  });

  test("while it waits it is in the list of whoever must move at the sites: who posts, and who has not yet looked at a photo", async () => {
    const itemId = await submitted("POST_LISTS");
    await bothVerify(itemId);
    const list = await publish(app, neighbourhood);
    const [office, home] = await placements(list);
    if (!office || !home) throw new Error("No walls");
    const holders = async () => {
      const listed = await Promise.all(
        HOLDERS.map(async (awaits) => {
          const { rows } = await answer(listItems, app.as("quan"), { awaits, limit: 100 });
          return rows.some(({ id }) => id === itemId) ? [awaits] : [];
        }),
      );
      const { problems } = await answer(listProblems, app.as("quan"), { kind: "condition", limit: 20 });
      const told = problems.flatMap(({ actions }) =>
        actions.map(({ who }) => (who === "unit" ? "preparer" : who)),
      );
      expect(told).toEqual(listed.flat());
      return told;
    };
    expect(await holders()).toEqual(["preparer"]);
    const { photoId } = await sendPhoto(app, office, photoOf(), { sendUnread: true, now: soon() });
    expect(await holders()).toEqual(["preparer", "fatherland_front", "home_affairs"]);
    await execute(acceptPhoto, app.as("minh", soon()), { photoId });
    expect(await holders()).toEqual(["preparer", "home_affairs"]);
    await shoot(home, list);
    expect(await holders()).toEqual(["home_affairs"]);
    await execute(refusePhoto, app.as("hoa", soon()), { photoId, reason: LONG_REASON });
    expect(await holders()).toEqual(["preparer"]);
    await shoot(office, list);
    expect(await standing(itemId)).toBe("verified");
  });

  test("while it waits nobody's half is asked for; the board counts it as waiting and says what is missing", async () => {
    const itemId = await submitted("POST_LISTS");
    const work = async () => (await answer(countWork, app.as("minh"), {})).count;
    const listed = async () =>
      (
        await answer(listItems, app.as("minh"), {
          ...ItemFilterInput.parse({ awaits: "fatherland_front" }),
          limit: 100,
        })
      ).rows.length;
    const [before, rows] = [await work(), await listed()];
    await bothVerify(itemId);
    expect([await work(), await listed()]).toEqual([before - 1, rows - 1]);
    const { problems } = await answer(listProblems, app.as("quan"), { kind: "condition", limit: 20 });
    expect(
      problems.map(({ items, actions }) => [items[0]?.id, actions.map(({ who, deed }) => ({ who, deed }))]),
    ).toEqual([[itemId, [{ who: "unit", deed: "post_and_prove" }]]]);
    const { csv } = await answer(exportBoard, app.as("quan"), {
      unitId: neighbourhood.wardId,
      language: "vi",
    });
    expect(csv).toContain("2/2, chờ niêm yết");
    await agrees();
  });

  test("another khóm's item does not move", async () => {
    const next = electingNeighbourhood(app, 0, 1);
    const other = await itemSubmitted(app, { step: "POST_LISTS", unit: next.path });
    await bothVerify(other);
    await postEverywhere(await publish(app, neighbourhood));
    expect(await standing(other)).toBe("submitted/both");
  });
});

/** Saves the one text of place and hours; the command has stories of its own. */
const wording = (text: NoticeText) =>
  command({
    action: "postings.notice.save",
    input: PrepareInput,
    load: (tx, named) => loadNeighbourhood(tx, named),
    run: async ({ tx, input }) => {
      await tx
        .update(notices)
        .set(text)
        .where(and(eq(notices.cycleId, input.cycleId), eq(notices.unitId, input.unitId)));
      return {
        result: null,
        line: {
          subjectType: "notice",
          subjectId: input.unitId,
          values: newValues(text),
        },
      };
    },
  });

describe("the information on place, date and hour", () => {
  const format = (text: NoticeText) =>
    execute(wording(text), app.as("lan", soon()), { cycleId: app.cycleId, unitId: neighbourhood.id });
  const move = (from: string, to: string) => moveDay(app.as("quan", soon()), app.cycleId, from, to);

  test("needs the notice, and then is verified by two verdicts", async () => {
    const itemId = await submitted("PUBLIC_INFORMATION");
    await verify(app, "fatherland_front", itemId);
    expect(await checkOf(itemId, "notice_everywhere")).toMatchObject({ ok: false });
    await noticeRow(app, neighbourhood);
    await verify(app, "home_affairs", itemId);
    expect(await standing(itemId)).toBe("verified");
    expect(await checkOf(itemId, "notice_everywhere")).toMatchObject({ ok: true });
  });

  test("drops when the notice no longer says what was published, and comes back with the next version", async () => {
    await noticeRow(app, neighbourhood);
    await publish(app, neighbourhood);
    const itemId = await submitted("PUBLIC_INFORMATION");
    await bothVerify(itemId);
    expect(await standing(itemId)).toBe("verified");
    const elsewhere = { ...NOTICE, place: "Trường Tiểu học Phường 1" };
    await format(elsewhere);
    expect(await standing(itemId)).toBe("submitted/both");
    await publish(app, neighbourhood, { notice: elsewhere, now: soon() });
    expect(await standing(itemId)).toBe("verified");
    for (const other of [
      { ...elsewhere, opensAt: "06:30" },
      { ...elsewhere, address: `${elsewhere.address} ` },
      { ...elsewhere, place: elsewhere.place.slice(0, -1) },
    ]) {
      await format(other);
      expect(await standing(itemId)).toBe("submitted/both");
      await format(elsewhere);
      expect(await standing(itemId)).toBe("verified");
    }
    const quoted = { ...elsewhere, place: 'Nhà văn hóa "Sen" \\ tầng\t1 \u2028/' };
    await format(quoted);
    await publish(app, neighbourhood, { notice: quoted, now: soon() });
    expect(await standing(itemId)).toBe("verified");
    await agrees();
  });

  test("a moved election day drops every khóm that published the old one, in the same transaction", async () => {
    await noticeRow(app, neighbourhood);
    const { postingId } = await publish(app, neighbourhood);
    const itemId = await submitted("PUBLIC_INFORMATION");
    await bothVerify(itemId);
    const quiet = electingNeighbourhood(app, 0, 1);
    await noticeRow(app, quiet);
    const unpublished = await itemSubmitted(app, { step: "PUBLIC_INFORMATION", unit: quiet.path });
    await bothVerify(unpublished);
    const lines = await linesOf(app, () => move("2022-05-07", "2022-05-14"));
    expect(lines.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["elections.cycle.move", app.cycleId],
      ["postings.list.settle", postingId],
      ["checklist.item.settle", itemId],
    ]);
    expect([await standing(itemId), await standing(unpublished)]).toEqual(["submitted/both", "verified"]);
    await agrees();
    await move("2022-05-14", "2022-05-07");
    expect(await standing(itemId)).toBe("verified");
    await agrees();
  });
});

test("a write that is refused settles nothing", async () => {
  const itemId = await submitted("POST_LISTS");
  await bothVerify(itemId);
  const list = await publish(app, neighbourhood);
  await postEverywhere(list);
  const [office] = await placements(list);
  const lines = await linesOf(app, () =>
    execute(visitPlacement, app.as("thanh", soon()), {
      siteId: office?.siteId ?? "",
      postingId: list.postingId,
      finding: "gone",
      note: "",
    }),
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
  expect(await standing(itemId)).toBe("verified");
});

test("whatever happens at once, verified means that it holds, and the kept summary equals a recount", {
  timeout: 120_000,
}, async () => {
  const itemId = await submitted("POST_LISTS");
  let list = await publish(app, neighbourhood);
  const orRefused = (deed: Promise<unknown>): Promise<unknown> =>
    deed.catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  const placement = async (index: number) => {
    const [first, second] = await placements(list);
    const found = index === 0 ? first : second;
    if (!found) throw new Error("No wall");
    return found;
  };
  const deeds: Record<string, () => Promise<unknown>> = {
    "front verifies": () => verify(app, "fatherland_front", itemId),
    "home verifies": () => verify(app, "home_affairs", itemId),
    "home returns": () => sendBack(app, "home_affairs", itemId),
    "first wall": async () => shoot(await placement(0), list),
    "second wall": async () => shoot(await placement(1), list),
    torn: async () =>
      execute(visitPlacement, app.as("minh", soon()), { ...(await placement(1)), finding: "torn", note: "" }),
    correct: async () => {
      list = await publish(app, neighbourhood, { now: soon() });
    },
  };
  const forward = ["front verifies", "home verifies", "first wall", "second wall"];
  const anyDeed = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...forward) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
  );
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyDeed, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 14 }),
      async (rounds) => {
        for (const atOnce of rounds) {
          await Promise.all(atOnce.map((deed) => orRefused(deeds[deed]?.() ?? Promise.resolve())));
          const { status, verifiedBy, checks } = await answer(showItem, app.as("quan"), { itemId });
          const holds = checks.find(({ code }) => code === "placements_proven")?.ok;
          reached.add(`${status}/${verifiedBy}`);
          if (status === "verified") expect(holds).toBe(true);
          if (verifiedBy === "both") expect(holds).toBe(false);
        }
        await agrees();
      },
    ),
    { numRuns: 12 },
  );
  expect([...reached]).toEqual(expect.arrayContaining(["verified/none", "submitted/both"]));
  const [row] = await app.db.select().from(checklistItems).where(eq(checklistItems.id, itemId));
  expect(row?.version).toBe(1);
});
