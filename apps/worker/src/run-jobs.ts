import { setTimeout as sleep } from "node:timers/promises";
import { openDb } from "@sansang/db/client";
import { Logger, run, type TaskList } from "graphile-worker";
import { holdLiveness, type Liveness, releaseDead } from "./liveness.ts";

/** Jobs side by side in one process: most wait for the database or for a thread. */
const AT_ONCE = 4;
/** So long, ms, nobody notices a job whose bell was missed, or one whose worker was killed. */
const LOOKS_EVERY = 2_000;
/** What has not ended so long after it was asked to, ms, is left to others. */
const MAY_FINISH = 8_000;

/** Warnings of the library, one line each; what a task failed of is logged by its task. */
const LOGGER = new Logger(() => (level, message, meta) => {
  if ((level === "error" || level === "warning") && !meta?.failure)
    console.error(JSON.stringify({ level, message }));
});

export interface RunningJobs {
  /** Takes nothing new and lets finish what runs; what takes too long others begin again. */
  stop(): Promise<void>;
}

/**
 * Works through the jobs of a database as the application's role, beside as many others as there are. `onLost` is called
 * when the database has gone: what this process still does others may do again by then, so it should end.
 */
export async function runJobs(
  url: string,
  { tasks, crontab = "", onLost }: { tasks: TaskList; crontab?: string; onLost: () => void },
): Promise<RunningJobs> {
  const { $client: pool } = openDb(url, AT_ONCE + 3);
  // The library looks for a listener before it trusts a pool with its errors.
  pool.on("connect", (client) => client.on("error", () => {}));
  let holding: Promise<Liveness> | undefined;
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: AT_ONCE,
    pollInterval: LOOKS_EVERY,
    noHandleSignals: true,
    logger: LOGGER,
    preset: {
      // With a delay, if only of 0 ms, stopping waits until what is done is written down.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      plugins: [
        {
          name: "liveness",
          version: "0.0.0",
          worker: {
            hooks: {
              // Awaited before the first job is asked for: nobody holds a job before he holds his lock.
              async startWorker(_, { worker }) {
                holding ??= holdLiveness(url, worker.workerPool.id, onLost);
                await holding;
              },
            },
          },
        },
      ],
    },
  });
  const looking = setInterval(() => void releaseDead(pool).catch(() => {}), LOOKS_EVERY);
  await releaseDead(pool);
  return {
    async stop() {
      clearInterval(looking);
      await Promise.race([runner.stop().then(() => pool.end()), sleep(MAY_FINISH)]);
      await (await holding)?.end();
    },
  };
}
