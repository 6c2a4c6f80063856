import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { askErrand } from "./ask-errand.ts";
import { listErrands } from "./errands.ts";
import { giveUpJob, listJobs, retryJob } from "./jobs.ts";

export const jobsRouter = router({
  list: queryOf(listJobs),
  retry: mutationOf(retryJob),
  giveUp: mutationOf(giveUpJob),
  ask: mutationOf(askErrand),
  errands: queryOf(listErrands),
});
