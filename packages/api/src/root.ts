import "server-only";
import { candidatesRouter } from "./candidates/router.ts";
import { changesRouter } from "./changes/router.ts";
import { checklistRouter } from "./checklist/router.ts";
import { electionsRouter } from "./elections/router.ts";
import { filesRouter } from "./files/router.ts";
import { jobsRouter } from "./jobs/router.ts";
import { createCallerFactory, router } from "./kernel/trpc.ts";

import { orgRouter } from "./org/router.ts";
import { postingsRouter } from "./postings/router.ts";
import { reportsRouter } from "./reports/router.ts";
import { teamsRouter } from "./teams/router.ts";
import { usersRouter } from "./users/router.ts";

/** Every procedure, room by room. */
export const appRouter = router({
  org: orgRouter,
  users: usersRouter,
  elections: electionsRouter,
  files: filesRouter,
  teams: teamsRouter,
  candidates: candidatesRouter,
  checklist: checklistRouter,
  postings: postingsRouter,
  reports: reportsRouter,
  changes: changesRouter,
  jobs: jobsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the procedures from the server itself, for the pages it renders. */
export const createCaller = createCallerFactory(appRouter);
