import { asOwner } from "@sansang/testing/as-owner";
import { type ListDraft, listApproved, publishNow } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import type { OfficeServices } from "../kernel/context.ts";
import { answer } from "../kernel/query.ts";
import { proveScope } from "../kernel/scope.ts";
import { listsOfBundle } from "../postings/lists/ward-bundle.ts";
import { askErrand } from "./ask-errand.ts";
import { fetchErrand, listErrands } from "./errands.ts";
import { failErrand, runErrand } from "./run-errand.ts";
import { sweep } from "./sweep.ts";

let app: TestApp;
let list: ListDraft;
let services: OfficeServices;
beforeAll(async () => {
  app = await openTestApp();
  list = await listApproved(app);
  await publishNow(app, list);
  services = { ...app.as(null), clock: () => app.as(null).now };
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.execute("delete from errands");
  await app.db.execute("delete from graphile_worker._private_jobs");
});

type Who = Parameters<TestApp["as"]>[0];
const own = (who: Who) => answer(listErrands, app.as(who), {});
const ask = (who: Who = "lan", unitId = list.neighbourhood.wardId) =>
  execute(askErrand, app.as(who), { kind: "ward_bundle", unitId });

/** What the worker takes from the queue next. */
async function nextSeq(): Promise<number> {
  const { rows } = await app.db.execute<{ seq: number }>(sql`
    delete from graphile_worker._private_jobs where id = (
      select id from graphile_worker._private_jobs where key like 'run_errand %' order by id limit 1)
    returning (payload ->> 'seq')::int as seq`);
  return rows[0]?.seq ?? 0;
}

test("what somebody asked for is done when he has left, and waits for him alone", async () => {
  const { errandId } = await ask();
  expect(await own("lan")).toMatchObject([{ id: errandId, status: "waiting", unitName: "Phường 1" }]);
  await runErrand(services, await nextSeq());
  expect(await own("lan")).toMatchObject([{ id: errandId, status: "done", done: 1, total: 1 }]);
  const { storageKey, name } = await answer(fetchErrand, app.as("lan"), { errandId });
  expect(name).toBe("niem-yet-1-danh-sach.pdf");
  const { stream } = await app.storage.read(storageKey);
  expect(
    Buffer.from(await new Response(stream).arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  for (const other of ["minh", "sen"] as const) {
    expect(await own(other)).toEqual([]);
    expect(await refusalOf(answer(fetchErrand, app.as(other), { errandId }))).toBe("not_found");
  }
});

test("what lies outside his units nobody can ask for, nor what is not there", async () => {
  expect(await refusalOf(ask("sen"))).toBe("not_found");
  expect(await refusalOf(ask("sen", app.city.wards[1]?.id))).toBe("list_not_published");
  expect(await nextSeq()).toBe(0);
});

test("whoever has lost the right to see it by then gets a sentence and no paper", async () => {
  const { errandId } = await ask();
  const seq = await nextSeq();
  await asOwner(app.ownerUrl, (owner) =>
    owner.execute(
      sql`update errands set input = jsonb_build_object('unitId', ${app.city.wards[1]?.id}::text)`,
    ),
  );
  await runErrand(services, seq);
  expect(await own("lan")).toMatchObject([
    { id: errandId, status: "failed", failure: "not_found", incident: null },
  ]);
});

test("nobody has more than five waiting, and each person's are done in turn", async () => {
  for (let n = 0; n < 5; n++) await ask();
  expect(await refusalOf(ask())).toBe("too_many_errands");
  await ask("minh");
  const { rows } = await app.db.execute(
    "select count(distinct job_queue_id)::int as queues, count(*)::int as jobs from graphile_worker._private_jobs",
  );
  expect(rows).toEqual([{ queues: 2, jobs: 6 }]);
});

test("one whose worker was killed begins again; one that is done is not done twice", async () => {
  await ask();
  const seq = await nextSeq();
  await app.db.execute("update errands set status = 'running'");
  await runErrand(services, seq);
  const [first] = await own("lan");
  await runErrand(services, seq);
  expect(await own("lan")).toEqual([first]);
});

test("a crash is told by its number, and a worker that can say nothing any more by the sweep", async () => {
  await ask();
  const seq = await nextSeq();
  await app.db.execute("update errands set status = 'running'");
  await failErrand(app.db, seq, "crash", "7F3A");
  expect(await own("lan")).toMatchObject([{ status: "failed", failure: "crash", incident: "7F3A" }]);
  await app.db.execute(
    "update errands set status = 'running', failure = null, incident = null, ended_at = null",
  );
  await sweep(services);
  expect(await own("lan")).toMatchObject([{ status: "failed", failure: "crash", incident: null }]);
});

test("a bundle of before another list hung is not handed out; it is asked for again", async () => {
  const { errandId } = await ask();
  await runErrand(services, await nextSeq());
  expect(await own("lan")).toMatchObject([{ isOutdated: false }]);
  const other = await listApproved(app, 0, 1);
  expect(await own("lan")).toMatchObject([{ isOutdated: false }]);
  await publishNow(app, other);
  const [row = expect.unreachable()] = await own("lan");
  expect(row).toMatchObject({ isOutdated: true, again: { unitId: list.neighbourhood.wardId } });
  expect(await refusalOf(answer(fetchErrand, app.as("lan"), { errandId }))).toBe("errand_outdated");
  const anew = await execute(askErrand, app.as("lan"), row.again);
  await runErrand(services, await nextSeq());
  expect(await own("lan")).toMatchObject([{ isOutdated: false }, { isOutdated: true }]);
  expect((await answer(fetchErrand, app.as("lan"), anew)).name).toBe("niem-yet-2-danh-sach.pdf");
});

test("more lists than one print run takes are refused, never printed in part", async () => {
  const scope = proveScope(app.as("lan").actor ?? expect.unreachable(), "postings.list.view");
  const asked = { unitId: list.neighbourhood.wardId };
  expect(await listsOfBundle(app.db, scope, asked, 2)).toHaveLength(2);
  expect(await refusalOf(listsOfBundle(app.db, scope, asked, 1))).toBe("too_many_lists");
});

test("what has expired goes with its bytes, and what has not stays", async () => {
  for (const day of ["kept", "gone"]) {
    const { errandId } = await ask();
    await runErrand(services, await nextSeq());
    if (day === "gone")
      await app.db.execute(
        sql`update errands set expires_at = now() - interval '1 second' where id = ${errandId}`,
      );
  }
  await sweep(services);
  expect(await own("lan")).toHaveLength(1);
  const { rows } = await app.db.execute("select from errands");
  expect(rows).toHaveLength(1);
});
