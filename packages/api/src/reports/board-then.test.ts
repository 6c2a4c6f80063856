import { readinessChanges, readinessFolds } from "@sansang/db/tables/readiness-changes";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { closeCycle } from "@sansang/testing/close-cycle";
import { moveDay } from "@sansang/testing/move-day";
import type { PersonKey } from "@sansang/testing/people";
import { electingNeighbourhood, noticeRow, publish } from "@sansang/testing/posted-lists";
import { ledgerSettled } from "@sansang/testing/settled";
import { freshItem, LONG_REASON, layComplete, rowOf, sendBack, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { decideItem } from "../checklist/decide-item.ts";
import { verifyItem } from "../checklist/give-verdict.ts";
import { replaceItem, submitItem } from "../checklist/hand-in.ts";
import { loadCurrentEvidence } from "../checklist/load-item.ts";
import { exemptItem, reopenItem } from "../checklist/overrule-item.ts";
import { removeEvidence } from "../checklist/touch-evidence.ts";
import { adoptGuidance } from "../elections/adopt-guidance.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { exportBoard } from "./export-board.ts";
import { type Board, showBoard } from "./show-board.ts";
import { verifyReadiness } from "./verify-readiness.ts";

let app: TestApp;
let now = TUESDAY;

/** What the city, a ward and a khóm saw after an act, each by whoever works there. */
interface Seen {
  readonly at: Date;
  readonly act: string;
  readonly boards: readonly Board[];
}
const seen: Seen[] = [];

const looking = (): [PersonKey, string | undefined][] => [
  ["minh", undefined],
  ["lan", app.city.wards[0]?.id],
  ["tu", app.city.wards[0]?.neighbourhoods[0]?.id],
  ["sen", app.city.wards[1]?.id],
];
const boards = (instant?: Date): Promise<Board[]> =>
  Promise.all(
    looking().map(([who, unitId]) =>
      answer(showBoard, app.as(who), { unitId, ...(instant ? { at: instant.toISOString() } : {}) }),
    ),
  );

const look = async (act: string): Promise<void> => {
  seen.push({ at: now, act, boards: await boards() });
};
/** One act, so many minutes after the one before; then everybody looks. */
async function act<T>(minutes: number, name: string, deed: () => Promise<T>): Promise<T> {
  now = minutesAfter(now, minutes);
  const done = await deed();
  await look(name);
  return done;
}
/** What was done is finished everywhere on the server, so that the next day begins with a fold. */
const overnight = async (): Promise<void> => {
  await ledgerSettled(app.db);
  now = minutesAfter(now, 22 * 60);
};

const ward = (index: number) => app.city.wards[index]?.path;
const found = (step: StepCode, index = 0) => freshItem(app, { step, unit: ward(index) });
const submit = (who: PersonKey, itemId: string) =>
  execute(submitItem, app.as(who), { itemId, reason: LONG_REASON });
const guide = (input: Partial<z.input<typeof AdoptGuidanceInput>>) =>
  execute(
    adoptGuidance,
    app.as("quan"),
    AdoptGuidanceInput.parse({
      cycleId: app.cycleId,
      unitId: app.city.id,
      level: "province",
      key: "consultationMeeting",
      value: true,
      citation: "Hướng dẫn của tỉnh",
      tag: "P",
      ...input,
    }),
  );
const move = (from: string, to: string) => moveDay(app.as("quan"), app.cycleId, from, to);

beforeAll(async () => {
  const opened = await openTestApp();
  // Whoever does something, and whoever looks, does it now.
  app = { ...opened, as: (who, at = now) => opened.as(who, at) };
  await look("open");
  await playSeason();
});
afterAll(() => app.close());

/** Five days in two wards: everything that moves an item or its due date, by everybody who may. */
async function playSeason(): Promise<void> {
  const training = await found("TRAINING");
  await act(5, "lay", () => layComplete(app, "lan", training));
  await act(5, "submit", () => submit("lan", training));
  await act(5, "front verifies", () => verify(app, "fatherland_front", training));
  await act(5, "home verifies", () => verify(app, "home_affairs", training));
  const second = await found("TRAINING");
  await act(5, "lay", () => layComplete(app, "lan", second));
  await act(5, "submit", () => submit("lan", second));
  await act(5, "home returns", () => sendBack(app, "home_affairs", second));
  await act(5, "lay again", () => layComplete(app, "lan", second));
  await act(5, "submit again", () => submit("lan", second));
  const dossier = await found("ELECTION_TEAM");
  await act(5, "lay", () => layComplete(app, "lan", dossier));
  await act(5, "submit", () => submit("lan", dossier));
  await act(5, "replace", () => layComplete(app, "lan", dossier));
  await act(5, "replace", () =>
    execute(replaceItem, app.as("lan"), { itemId: dossier, reason: LONG_REASON }),
  );

  await overnight();
  await act(5, "front verifies", () => verify(app, "fatherland_front", dossier, 2));
  await act(5, "home returns", () => sendBack(app, "home_affairs", dossier, 2));
  await act(5, "decide", () =>
    execute(decideItem, app.as("quan"), {
      itemId: dossier,
      seenVersion: 2,
      outcome: "verified",
      reason: LONG_REASON,
    }),
  );
  await act(5, "guidance switches steps on", () => guide({}));
  const plan = await found("PLAN", 1);
  await act(5, "lay", () => layComplete(app, "sen", plan));
  await act(5, "remove", async () => {
    for (const { id } of await loadCurrentEvidence(app.db, plan))
      await execute(removeEvidence, app.as("sen"), { itemId: plan, componentId: id });
  });
  await act(5, "a plan moves a due date", () =>
    guide({ unitId: app.city.wards[1]?.id ?? "", level: "plan", key: "due.TRAINING", value: 9 }),
  );
  await act(5, "a verdict comes too late", () =>
    expect(verify(app, "home_affairs", dossier, 1)).rejects.toThrow(),
  );

  await overnight();
  await act(5, "reopen", () =>
    execute(reopenItem, app.as("quan"), { itemId: training, reason: LONG_REASON }),
  );
  const exempted = await found("TRAINING", 1);
  await act(5, "exempt", () =>
    execute(exemptItem, app.as("quan"), { itemId: exempted, reason: LONG_REASON }),
  );
  await act(5, "reopen", () =>
    execute(reopenItem, app.as("quan"), { itemId: exempted, reason: LONG_REASON }),
  );
  const neighbourhood = electingNeighbourhood(app, 0, 0);
  const informed = await freshItem(app, { step: "PUBLIC_INFORMATION", unit: neighbourhood.path });
  await act(5, "notice", () => noticeRow(app, neighbourhood));
  await act(5, "publish", () => publish(app, neighbourhood));
  await act(5, "lay", () => layComplete(app, "lan", informed));
  await act(5, "submit", () => submit("lan", informed));
  await act(5, "front verifies", () => verify(app, "fatherland_front", informed));
  await act(5, "home verifies", () => verify(app, "home_affairs", informed));
  expect((await rowOf(app, informed)).status).toBe("verified");
  await act(5, "election day moves", () => move("2022-05-07", "2022-05-14"));
  expect((await rowOf(app, informed)).status).toBe("submitted");

  await overnight();
  await act(5, "publish again", () => publish(app, neighbourhood));
  expect((await rowOf(app, informed)).status).toBe("verified");
  await act(5, "front verifies", () => verify(app, "fatherland_front", second, 2));
  await act(5, "home verifies", () => verify(app, "home_affairs", second, 2));
  await act(5, "election day moves again", () => move("2022-05-14", "2022-05-21"));
  await act(5, "guidance moves a due date", () => guide({ key: "due.TRAINING", value: 12 }));
  await act(5, "guidance switches a step off", () => guide({ value: false }));

  await overnight();
  const other = await found("TRAINING", 1);
  await act(5, "lay", () => layComplete(app, "sen", other));
  await act(5, "submit", () => submit("sen", other));
  await act(5, "both at once", () =>
    Promise.all([verify(app, "fatherland_front", other), layComplete(app, "sen", plan)]),
  );
  await act(5, "close", () => closeCycle(app.as("quan"), app.cycleId));
}

/** Whose turn it was is told of no earlier instant. */
const asAt = (board: Board, at: Date): Board => ({
  ...board,
  ...("items" in board && {
    items: board.items.map((item) => ({ ...item, withApprover: null, heldBy: null })),
  }),
  at: at.toISOString(),
  today: dateIn(at),
});
const lastBefore = (instant: Date): Seen => {
  const last = seen.findLast(({ at }) => at <= instant);
  if (!last) throw new Error("Nobody had looked yet");
  return last;
};

describe("the board as at an instant", () => {
  test("is the one that was seen then, whoever looks, at any instant of the season", async () => {
    const [first, last] = [TUESDAY.getTime(), now.getTime()];
    const instants = fc.oneof(
      fc.integer({ min: first, max: last }),
      fc.constantFrom(...seen.map(({ at }) => at.getTime())),
      fc.constantFrom(...seen.slice(1).map(({ at }) => at.getTime() - 1)),
    );
    await fc.assert(
      fc.asyncProperty(instants, async (time) => {
        const instant = new Date(time);
        const then = lastBefore(instant);
        expect(await boards(instant), then.act).toEqual(then.boards.map((board) => asAt(board, instant)));
      }),
      { numRuns: 40 },
    );
  });

  test("is the same after every single act, with folds of the days behind it", async () => {
    expect(seen.length).toBeGreaterThan(40);
    const folds = await app.db.select().from(readinessFolds);
    expect(folds.map(({ day }) => day)).toEqual(
      expect.arrayContaining(["2022-04-27", "2022-04-28", "2022-04-29", "2022-04-30"]),
    );
    for (const { at, act: name, boards: then } of seen)
      expect(await boards(at), name).toEqual(then.map((board) => asAt(board, at)));
    const different = new Set(
      seen.map(({ boards: [city] }) => JSON.stringify({ ...city, at: "", today: "" })),
    );
    expect(different.size).toBeGreaterThan(30);
  });

  test("is exported as it stood", async () => {
    const at = minutesAfter(TUESDAY, 21).toISOString();
    const { csv, fileName } = await answer(exportBoard, app.as("minh"), { language: "vi", at });
    expect(fileName).toBe("san-sang-thanh-pho-soc-trang-2022-04-26-0941.csv");
    const verified = csv
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .reduce(
        (sum, line) =>
          sum +
          Number(
            line
              .replaceAll(/"[^"]*"/g, "")
              .split(",")
              .at(-6),
          ),
        0,
      );
    expect(verified).toBe(1);
  });

  test.each([
    ["before the cycle was opened", new Date(TUESDAY.getTime() - 1), "cycle_not_open_then"],
    ["in the time to come", new Date("2022-06-01T00:00:00Z"), "instant_to_come"],
  ])("%s is refused", async (_, at, reason) => {
    const asked = answer(showBoard, app.as("minh"), { at: at.toISOString() });
    await expect(asked).rejects.toMatchObject({ reason });
  });

  test("asks for today's rights", async () => {
    const other = { unitId: app.city.wards[1]?.id, at: TUESDAY.toISOString() };
    await expect(answer(showBoard, app.as("lan"), other)).rejects.toMatchObject({ reason: "not_found" });
  });
});

describe("what a write leaves", () => {
  test("agrees with items, roll-up and folds", async () => {
    const { differences } = await answer(verifyReadiness, app.as("thanh"), {});
    expect(differences).toEqual([]);
  });

  test("stands under the line of whoever did it, at that line's instant", async () => {
    const { rows } = await app.db.execute<{ action: string; actor: string | null; items: number }>(sql`
      select l.action, u.name as actor, count(distinct d.item_id)::int as items
      from dated_readiness_changes(${app.cycleId}, array(select ward_id from readiness), '0') d
      left join ledger l on l.seq = d.seq and l.at = d.at and l.subject_id in (d.item_id, ${app.cycleId})
      left join users u on u.id = l.actor_id
      group by 1, 2 order by 1, 2`);
    const by = rows.map(({ action, actor }) => `${action} ${actor}`);
    expect(by).toEqual(
      expect.arrayContaining([
        "checklist.item.settle null",
        "checklist.item.verify Lương Văn Minh",
        "checklist.item.verify Trần Thị Hoà",
        "elections.cycle.move Lê Văn Quản",
      ]),
    );
    expect(by.filter((line) => line.startsWith("null"))).toEqual([]);
    expect(rows.find(({ action }) => action === "elections.cycle.open")?.items).toBe(92);
  });

  test("a write that changes nothing of the board leaves nothing", async () => {
    const count = () => app.db.$count(readinessChanges);
    const before = await count();
    await app.db.execute(sql`update checklist_items set changed_at = now(), folded = folded`);
    expect(await count()).toBe(before);
  });
});

test("of two who write to one item the later counts from the earlier on, whatever its clock", async () => {
  const office = await openTestApp();
  const itemId = await freshItem(office, { step: "TRAINING" });
  await layComplete(office, "lan", itemId);
  await execute(submitItem, office.as("lan", minutesAfter(TUESDAY, 10)), { itemId });
  // Minh began first and had to wait for Hoà.
  const version = { itemId, seenVersion: 1 };
  await execute(verifyItem, office.as("hoa", minutesAfter(TUESDAY, 21)), {
    ...version,
    institution: "home_affairs",
  });
  await execute(verifyItem, office.as("minh", minutesAfter(TUESDAY, 20)), {
    ...version,
    institution: "fatherland_front",
  });
  const countsAt = async (minutes: number) => {
    const at = minutesAfter(TUESDAY, minutes).toISOString();
    const board = await answer(showBoard, office.as("minh", minutesAfter(TUESDAY, 60)), { at });
    const cells = board.kind === "city" ? board.wards.flatMap(({ cells: each }) => each) : [];
    const cell = cells.find(
      ({ step, verified, submitted_none }) => step === "TRAINING" && verified + submitted_none !== 0,
    );
    return cell && { verified: cell.verified, waiting: cell.submitted_none, home: cell.submitted_home };
  };
  expect(await countsAt(20)).toEqual({ verified: 0, waiting: 1, home: 0 });
  expect(await countsAt(21)).toEqual({ verified: 1, waiting: 0, home: 0 });
  const [row] = await office.db.select().from(readinessChanges).where(eq(readinessChanges.itemId, itemId));
  expect(row?.statusBefore).toBeNull();
  await office.close();
});
