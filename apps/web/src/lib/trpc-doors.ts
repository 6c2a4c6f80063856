import type { AppRouter } from "@sansang/api/root";
import { createTRPCClient, httpLink } from "@trpc/client";

/** The client itself; `trpc-client.ts` fetches it when the first door is opened. */
export const doors = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });
