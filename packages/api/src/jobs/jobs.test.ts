import { asOwner } from "@sansang/testing/as-owner";
import { refusalOf } from "@sansang/testing/refused";
import { REASON } from "@sansang/testing/samples/sample-target";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { giveUpJob, listJobs, retryJob } from "./jobs.ts";
import { enqueueDue } from "./schedules.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.db.execute("delete from graphile_worker._private_jobs"));

type Who = Parameters<TestApp["as"]>[0];
const as = (who: Who) => ({
  list: () => answer(listJobs, app.as(who), {}),
  retry: (jobId: number) => execute(retryJob, app.as(who), { jobId }),
  giveUp: (jobId: number) => execute(giveUpJob, app.as(who), { jobId, reason: REASON }),
});

/** A job as the library leaves it after so many attempts. */
async function job(
  attempts: number,
  failure: string | null = null,
  lockedBy: string | null = null,
): Promise<number> {
  const { rows } = await app.db.execute<{ id: number }>(sql`
    select id from graphile_worker.add_job('sweep', '{}', max_attempts => 3)`);
  const id = rows[0]?.id ?? 0;
  await app.db.execute(sql`
    update graphile_worker._private_jobs set attempts = ${attempts}, last_error = ${failure}, locked_by = ${lockedBy},
      locked_at = case when ${lockedBy}::text is not null then now() end where id = ${id}`);
  return id;
}

const lines = async (action: string) =>
  (
    await app.db.execute<{ detail: { after: object } }>(
      sql`select detail from ledger where action = ${action} and outcome = 'done'`,
    )
  ).rows;

test("the administrator sees what waits, runs and failed, what needs him first", async () => {
  const [waiting, failed, running, again] = [
    await job(0),
    await job(3, "crash 7F3A"),
    await job(1, null, "pool-1"),
    await job(1, "crash 00AB"),
  ];
  const { jobs, counts } = await as("que").list();
  expect(jobs.map(({ id, state }) => [id, state])).toEqual([
    [failed, "failed"],
    [again, "again"],
    [running, "running"],
    [waiting, "waiting"],
  ]);
  expect(jobs[0]).toMatchObject({ task: "sweep", attempts: 3, most: 3, failure: "crash 7F3A" });
  expect(counts).toEqual({ waiting: 1, failed: 1, running: 1, again: 1 });
});

test("a failed job runs again from its first attempt, and a line says who said so", async () => {
  const failed = await job(3, "crash 7F3A");
  await as("que").retry(failed);
  expect((await as("que").list()).jobs).toMatchObject([{ id: failed, state: "again", attempts: 0 }]);
  expect((await lines("jobs.job.retry")).at(-1)?.detail.after).toEqual({
    jobId: failed,
    task: "sweep",
    attempts: 3,
  });
});

test("it is given up with a reason, and is gone", async () => {
  const failed = await job(3, "crash 7F3A");
  await as("que").giveUp(failed);
  expect((await as("que").list()).jobs).toEqual([]);
  expect(await refusalOf(as("que").giveUp(failed))).toBe("not_found");
});

test.each(["waiting", "running"])("nobody retries or gives up what is %s", async (state) => {
  const id = state === "running" ? await job(3, "crash 7F3A", "pool-1") : await job(1, "crash 7F3A");
  expect(await refusalOf(as("que").retry(id))).toBe("job_not_failed");
  expect(await refusalOf(as("que").giveUp(id))).toBe("job_not_failed");
});

test("nobody but an administrator of a whole tree reaches a job, past every page", async () => {
  const failed = await job(3, "crash 7F3A");
  for (const who of ["quan", "lan", "minh"] as const) {
    expect(await refusalOf(as(who).list()), who).toBe("forbidden");
    for (const act of ["retry", "giveUp"] as const)
      expect(["forbidden", "not_found"]).toContain(await refusalOf(as(who)[act](failed)));
  }
  const { que } = app.people;
  const [ward] = app.city.wards;
  const ofWard = {
    ...que,
    grants: que.grants.map((grant) => ({
      ...grant,
      unitId: ward?.id ?? "",
      unitPath: ward?.path ?? grant.unitPath,
    })),
  };
  expect(await refusalOf(as(ofWard).list())).toBe("forbidden");
  expect(await refusalOf(as(ofWard).retry(failed))).toBe("not_found");
  expect((await as("que").list()).counts).toEqual({ failed: 1 });
});

test("what is due is enqueued once a day by the clock of its tree, whoever looks and how often", async () => {
  const due = async (now: string) => {
    const clock = () => new Date(now);
    await Promise.all([enqueueDue({ db: app.db, clock }), enqueueDue({ db: app.db, clock })]);
    const { rows } = await app.db.execute(
      "select key from graphile_worker._private_jobs where key like 'fold_readiness%'",
    );
    await app.db.execute("delete from graphile_worker._private_jobs");
    return rows.length;
  };
  expect(await due("2022-04-27T00:04:00+07:00")).toBe(1);
  expect(await due("2022-04-27T00:06:00+07:00")).toBe(1);
  expect(await due("2022-04-27T23:59:00+07:00")).toBe(0);
  expect(await due("2022-04-29T12:00:00+07:00")).toBe(1);
  expect(
    await asOwner(app.ownerUrl, (db) => db.execute("select from schedule_runs where task = 'sweep'")),
  ).toMatchObject({
    rowCount: 1,
  });
});
