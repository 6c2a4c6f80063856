import { ledger } from "@sansang/db/tables/ledger";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { listApproved, listSubmitted, publishNow } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { itemVerified, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { closeCycle } from "./close-cycle.ts";
import { previewClose } from "./preview-close.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const MAY_8 = instantAt(asCalendarDate("2022-05-08"), "08:00");

const look = () => answer(previewClose, app.as("quan"), { cycleId: app.cycleId });
type Seen = Awaited<ReturnType<typeof look>>["seen"];
const close = (seen: Seen, beforeElectionDay?: true, at?: Date) =>
  execute(closeCycle, app.as("quan", at), {
    cycleId: app.cycleId,
    seen,
    beforeElectionDay,
    reason: LONG_REASON,
  });

test("whoever closes a cycle reads first what stays undone, dossiers by step", async () => {
  const before = await look();
  expect(before).toMatchObject({ electionDay: "2022-05-07", isAhead: true });
  expect(before.steps.reduce((sum, { count }) => sum + count, 0)).toBe(before.seen.dossiers);
  await publishNow(app, await listApproved(app));
  await listSubmitted(app, 0, 1);
  const { seen } = await look();
  expect(seen).toMatchObject({ listsOnTheirWay: 1, listsHanging: 1 });
  await itemVerified(app);
  expect((await look()).seen.dossiers).toBeLessThan(seen.dossiers);
});

test("what was finished meanwhile is read anew before the cycle can be closed", async () => {
  const { seen } = await look();
  await itemVerified(app);
  expect(await refusalOf(close(seen, true))).toBe("unfinished_changed");
  await close((await look()).seen, true);
});

test("until election day is over it takes a second yes; afterwards it does not", async () => {
  const { seen } = await look();
  expect(await refusalOf(close(seen))).toBe("election_day_ahead");
  await close(seen, undefined, MAY_8);
  const [line] = await app.db
    .select({ detail: ledger.detail })
    .from(ledger)
    .where(and(eq(ledger.action, "elections.cycle.close"), eq(ledger.outcome, "done")));
  expect(line?.detail).toMatchObject({
    after: { closed: true, unfinished: expect.arrayContaining([`dossiers: ${seen.dossiers}`]) },
  });
});
