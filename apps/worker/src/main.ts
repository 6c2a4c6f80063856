import { type RunningJobs, runJobs } from "./run-jobs.ts";
import { openServices } from "./services.ts";
import { readSettings } from "./settings.ts";
import { taskList } from "./task-list.ts";
import { works } from "./works.ts";

function end(message: string): never {
  console.error(JSON.stringify({ level: "error", message }));
  process.exit(1);
}

/** Looks what is due: at the office's clock, which the library does not know. A minute that was missed needs no making up. */
const EVERY_MINUTE = "* * * * * tick ?jobKey=tick&max=1";

/**
 * The worker: what the office does without a user, and what takes longer than a page should wait. Any number of them may
 * run beside each other. `node --conditions=react-server apps/worker/src/main.ts`
 */
async function work(): Promise<RunningJobs> {
  const settings = readSettings();
  const services = await openServices(settings);
  return runJobs(settings.DATABASE_URL, {
    tasks: taskList(works(services)),
    crontab: EVERY_MINUTE,
    // Whoever watches over this process starts it again; what it had begun others may have by now.
    onLost: () => end("The database has ended the session of this worker."),
  });
}

const jobs = await work().catch((problem: Error) => end(problem.message));
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void jobs.stop().then(() => process.exit(0)));
