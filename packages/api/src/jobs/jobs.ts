import "server-only";
import type { Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Actor } from "@sansang/rules/access/can";
import { GiveUpJobInput, JobInput } from "@sansang/rules/jobs/errand.input";
import { isTask, TASKS, type Task } from "@sansang/rules/jobs/task";
import { rootOf, type UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import * as z from "zod";
import { command } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { iso } from "../kernel/history.ts";
import { newValues } from "../kernel/ledger.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { heldPaths } from "../kernel/scope.ts";

/** `again`: it failed and is tried again by itself. `failed`: somebody has to say what becomes of it. */
type JobState = "waiting" | "running" | "again" | "failed";

interface JobRow {
  readonly id: number;
  readonly task: Task;
  readonly state: JobState;
  readonly attempts: number;
  readonly most: number;
  /** The name of a refusal, or `crash` and the number under which it is logged; null where a worker was killed. */
  readonly failure: string | null;
  readonly enqueuedAt: string;
  readonly runsAt: string;
}

const STATE = `case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
  when last_error is not null then 'again' else 'waiting' end`;

const SHOWN = 200;

const JOBS = statement<JobRow>(
  "jobs",
  `select id::float8 as id, task_identifier as task, state, attempts, max_attempts as most, last_error as failure,
     ${iso("created_at")} as "enqueuedAt", ${iso("run_at")} as "runsAt"
   from (select *, ${STATE} as state from graphile_worker.jobs where task_identifier = any($1)) j
   order by array_position(array['failed', 'again', 'running', 'waiting'], state), run_at, id limit ${SHOWN}`,
);

const COUNTS = statement<{ state: JobState; jobs: number }>(
  "job_counts",
  `select ${STATE} as state, count(*)::int as jobs from graphile_worker.jobs where task_identifier = any($1) group by 1`,
);

/** Looking what is due is a job itself, which says nothing to anybody as long as it works. */
const NAMES = Object.keys(TASKS);

/** Jobs belong to no unit: whoever administers a whole tree looks after them. */
const officeOf = (
  actor: Actor,
  action: "jobs.job.list" | "jobs.job.retry" | "jobs.job.give_up",
): UnitPath | null => heldPaths(actor, action).find((path) => rootOf(path) === path) ?? null;

/** The work that waits, runs or has failed, what needs somebody first. Times are real ones. */
export const listJobs = query({
  action: "jobs.job.list",
  input: z.object({}),
  run: async ({ db, actor }) => {
    if (!officeOf(actor, "jobs.job.list")) throw new Refusal("forbidden");
    const [jobs, counts] = await Promise.all([
      runPrepared(db, JOBS, [NAMES]),
      runPrepared(db, COUNTS, [NAMES]),
    ]);
    return {
      jobs,
      counts: Object.fromEntries(counts.map(({ state, jobs }) => [state, jobs])) as Partial<
        Record<JobState, number>
      >,
    };
  },
});

/** A job that has failed, locked: nobody else retries it or gives it up meanwhile. */
async function loadFailed(
  tx: Tx,
  jobId: number,
  { actor }: Context,
  action: "jobs.job.retry" | "jobs.job.give_up",
) {
  const { rows } = await tx.execute<{ task: string; attempts: number; failed: boolean }>(sql`
    select t.identifier as task, j.attempts, j.locked_at is null and j.attempts >= j.max_attempts as failed
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.id = ${jobId} for update of j`);
  const [job] = rows;
  if (!job || !isTask(job.task) || !actor) throw new Refusal("not_found");
  const unitPath = officeOf(actor, action) ?? rootOf(actor.grants[0]?.unitPath ?? ("/" as UnitPath));
  return { unitPath, cycleId: null, group: null, ...job, task: job.task };
}

const factsOf = (jobId: number, { task, attempts }: { task: Task; attempts: number }) => ({
  jobId,
  task,
  attempts,
});

/** Runs a failed job again, from its first attempt. */
export const retryJob = command({
  action: "jobs.job.retry",
  input: JobInput,
  load: (tx, { jobId }, context) => loadFailed(tx, jobId, context, "jobs.job.retry"),
  run: async ({ tx, input: { jobId }, subject }) => {
    if (!subject.failed) throw new Refusal("job_not_failed");
    await tx.execute(
      sql`select count(*), pg_notify('jobs:insert', '{"count":1}')
        from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => now(), attempts => 0)`,
    );
    return {
      result: { jobId },
      line: { subjectType: "job", subjectId: null, after: factsOf(jobId, subject) },
    };
  },
});

/** Takes a failed job off the list, with a reason: it will not be done. */
export const giveUpJob = command({
  action: "jobs.job.give_up",
  input: GiveUpJobInput,
  load: (tx, { jobId }, context) => loadFailed(tx, jobId, context, "jobs.job.give_up"),
  run: async ({ tx, input: { jobId, reason }, subject }) => {
    if (!subject.failed) throw new Refusal("job_not_failed");
    await tx.execute(sql`select count(*) from graphile_worker.complete_jobs(array[${jobId}::bigint])`);
    return {
      result: { jobId },
      line: {
        subjectType: "job",
        subjectId: null,
        after: factsOf(jobId, subject),
        values: newValues({ reason }),
      },
    };
  },
});
