import { appRouter } from "@sansang/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "../../../../lib/context.ts";
import { isSameOrigin } from "../../../../lib/same-origin.ts";

function answer(request: Request): Response | Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: requestContext,
    // Answers are of one person at one moment; one of them is the key of his drafts.
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
  });
}

export { answer as GET, answer as POST };
