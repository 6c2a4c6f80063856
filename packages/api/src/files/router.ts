import "server-only";
import { queryOf, router } from "../kernel/trpc.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

export const filesRouter = router({
  unfinishedUploads: queryOf(unfinishedUploads),
});
