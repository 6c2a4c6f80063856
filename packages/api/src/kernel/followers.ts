import "server-only";
import type { Action } from "@sansang/rules/access/permissions";
import type { Task } from "@sansang/rules/jobs/task";
import { type SQL, sql } from "drizzle-orm";

/** Work that follows a write once its transaction is stored. What must be seen together with it is a `Consequence`. */
interface Follower {
  readonly task: Task;
  /** One after another for each person, so that nobody keeps all the others waiting. */
  readonly inTurn?: true;
}

/** Action → what the worker does after it. Whoever follows an action has a job for each of its lines; nobody else has one. */
const FOLLOWERS: Partial<Record<Action, readonly Follower[]>> = {
  "postings.list.publish": [{ task: "make_papers" }],
  "jobs.errand.ask": [{ task: "run_errand", inTurn: true }],
};

/** Attempts before a job waits for an administrator: with the library's pauses between them about a quarter of an hour. */
export const MOST_ATTEMPTS = 7;

/** A row for each queue is locked by every look for work, so people share 256: by chance two of them take turns. */
const queueOf = (actorId: string | null): string => `person ${actorId?.slice(-2)}`;

/**
 * Enqueues within the statement that writes a line: a column each, to be selected beside its `seq`. The key names task and
 * line, so the same line enqueues once, and a transaction that is rolled back enqueues nothing.
 */
export function enqueueFollowers(action: Action, actorId: string | null): SQL {
  const columns = (FOLLOWERS[action] ?? []).map(
    ({ task, inTurn }) => sql`, (graphile_worker.add_job(${task}::text, json_build_object('seq', seq),
      queue_name => ${inTurn ? queueOf(actorId) : null}::text, job_key => ${task}::text || ' ' || seq,
      max_attempts => ${MOST_ATTEMPTS}::int)).id`,
  );
  return sql.join(columns);
}
