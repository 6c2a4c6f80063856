import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
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
    const refusal = refusalIn(problem);
    if (refusal) throw new Error(refusal.reason);
    const number = reportCrash(`job ${task}`, problem);
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
