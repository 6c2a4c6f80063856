import type { AppRouter } from "@sansang/api/root";
import { createTRPCClient, httpLink } from "@trpc/client";
import { DEPLOYMENT_HEADER } from "../gateway/deployment.ts";
import { pageBuild } from "./live/page-build.ts";

/** The procedures for the browser; `load-client.ts` fetches this file when the first one is called. */
export const client = createTRPCClient<AppRouter>({
  links: [httpLink({ url: "/api/trpc", headers: () => ({ [DEPLOYMENT_HEADER]: pageBuild() }) })],
});
