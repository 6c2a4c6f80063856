import { setTimeout } from "node:timers/promises";
import { ledger } from "@sansang/db/tables/ledger";
import { closeCycle } from "@sansang/testing/close-cycle";
import { refusalOf } from "@sansang/testing/refused";
import { itemInDraft } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, asc, eq } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitItem } from "../checklist/hand-in.ts";
import { execute } from "./command.ts";

let app: TestApp;
let watcher: Client;
beforeAll(async () => {
  app = await openTestApp();
  watcher = new Client({ connectionString: app.ownerUrl });
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
  await app.close();
});

const close = () => closeCycle(app.as("quan"), app.cycleId);
const submit = (itemId: string) => execute(submitItem, app.as("lan"), { itemId });

/** How many connections of this database wait for the lock of a cycle. */
async function waiting(): Promise<number> {
  const { rows } = await watcher.query<{ count: number }>(
    `select count(*)::int as count from pg_locks
     where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows[0]?.count ?? 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(5);
}

test("closing waits for who is writing; who comes while it waits is refused, not written beside it", async () => {
  const [first, second] = [await itemInDraft(app), await itemInDraft(app)];
  const writer = new Client({ connectionString: app.appUrl });
  await writer.connect();
  await writer.query("begin");
  await writer.query("select hold_cycle($1)", [app.cycleId]);
  const closing = close();
  await until(async () => (await waiting()) === 1);
  const late = refusalOf(submit(first ?? ""));
  await until(async () => (await waiting()) === 2);
  await writer.query("commit");
  await writer.end();
  await closing;
  expect(await late).toBe("cycle_closed");
  expect(await refusalOf(submit(second ?? ""))).toBe("cycle_closed");
  expect(await refusalOf(close())).toBe("cycle_closed");
});

test("of many who write at the moment of closing each is before it or refused", async () => {
  await watcher.query("update cycles set closed_at = null");
  const items: string[] = [];
  for (let number = 0; number < 8; number += 1) items.push(await itemInDraft(app));
  const writes = items.map((itemId, index) =>
    setTimeout(index).then(() =>
      submit(itemId).then(
        () => "done",
        (problem: { reason: string }) => problem.reason,
      ),
    ),
  );
  const closing = setTimeout(3).then(close);
  const answers = await Promise.all(writes);
  await closing;
  for (const answer of answers) expect(["done", "cycle_closed"]).toContain(answer);
  const lines = await app.db
    .select({ action: ledger.action })
    .from(ledger)
    .where(and(eq(ledger.cycleId, app.cycleId), eq(ledger.outcome, "done")))
    .orderBy(asc(ledger.seq));
  expect(lines.at(-1)?.action).toBe("elections.cycle.close");
});
