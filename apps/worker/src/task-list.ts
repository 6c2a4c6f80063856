import { newIncidentNumber } from "@sansang/api/kernel/incident";
import { Refusal } from "@sansang/api/kernel/refusal";
import type { Task } from "@sansang/rules/jobs/task";
import type { JobHelpers, TaskList } from "graphile-worker";

export interface Work {
  /** The payload names what it is about by ids. */
  readonly run: (payload: unknown) => Promise<void>;
  /** The last attempt has crashed; `number` is that of the incident. */
  readonly onGivenUp?: (payload: unknown, number: string) => Promise<void>;
}

/**
 * Runs one. What is stored of a failure, and shown, is a refusal by its name, or a number; anything else stands in the
 * log alone, because it may speak of people.
 */
async function attempt(
  task: string,
  { run, onGivenUp }: Work,
  payload: unknown,
  { job }: JobHelpers,
): Promise<void> {
  try {
    await run(payload);
  } catch (problem) {
    if (problem instanceof Refusal) throw new Error(problem.reason);
    const number = newIncidentNumber();
    const error = problem instanceof Error ? problem.stack : String(problem);
    console.error(JSON.stringify({ level: "error", number, task, job: String(job.id), error }));
    if (job.attempts >= job.max_attempts) await onGivenUp?.(payload, number);
    throw new Error(`crash ${number}`);
  }
}

/** The tasks as the library runs them. */
export const taskList = (works: Readonly<Partial<Record<Task, Work>>>): TaskList =>
  Object.fromEntries(
    Object.entries(works).map(([task, work]) => [
      task,
      (payload: unknown, helpers: JobHelpers) => attempt(task, work, payload, helpers),
    ]),
  );
