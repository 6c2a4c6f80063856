import type { AppRouter } from "@sansang/api/root";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

const url = "/api/trpc";

/** The doors of the house for the browser: verbs, and the bell. Data comes with the page. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: httpLink({ url }),
    }),
  ],
});
