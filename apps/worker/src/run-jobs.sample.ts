import { setTimeout as sleep } from "node:timers/promises";
import { openDb } from "@sansang/db/client";
import { runJobs } from "./run-jobs.ts";
import { taskList } from "./task-list.ts";

/** A worker of stories: writes down who begins and ends which job, and lets none end before the gate is open. */
const [url = "", name = ""] = process.argv.slice(2);
const { $client: pool } = openDb(url, 4);

const note = (job: unknown, what: string) =>
  pool.query("insert into trials (job, worker, what) values ($1, $2, $3)", [job, name, what]);

const jobs = await runJobs(url, {
  tasks: taskList({
    sweep: {
      run: async (payload) => {
        const { job } = payload as { job: string };
        await note(job, "begun");
        if (job === "fails") throw new Error("Bà Lan, 0900 000 405");
        while ((await pool.query("select from gates")).rowCount === 0) await sleep(20);
        await note(job, "ended");
      },
    },
  }),
  onLost: () => process.exit(3),
});
process.once("SIGTERM", () => void jobs.stop().then(() => process.exit(0)));
