import type { AppRouter } from "@sansang/api/root";
import type { TRPCClient } from "@trpc/client";

export type Client = TRPCClient<AppRouter>;

/** Data comes with the page and the change feed is a plain stream, so the machinery is fetched only when a procedure is called. */
export const loadClient = async (): Promise<Client> => (await import("./trpc-client.ts")).client;
