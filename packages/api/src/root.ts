import "server-only";
import { checklistRouter } from "./checklist/router.ts";
import { createCallerFactory, router } from "./kernel/trpc.ts";
import { reportsRouter } from "./reports/router.ts";

/** Every door of the house, room by room. */
export const appRouter = router({
  checklist: checklistRouter,
  reports: reportsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the doors from the server itself, for the pages it renders. */
export const createCaller = createCallerFactory(appRouter);
