import "server-only";
import { type AnyProcedure, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { Context } from "./kernel/context.ts";
import { withAnswer } from "./kernel/trpc.ts";
import { appRouter } from "./root.ts";

const declared = appRouter._def.procedures as unknown as Readonly<Record<string, AnyProcedure>>;
const isStream = (path: string): boolean =>
  Object.hasOwn(declared, path) && declared[path]?._def.type === "subscription";

const NO_STORE = { "cache-control": "no-store" };

/**
 * Answers a request for a procedure. A stream says what it refuses inside an answer that has begun, so who is nobody is
 * told before: by the same status as everywhere else.
 */
export async function answerRequest(
  request: Request,
  endpoint: string,
  context: () => Context | Promise<Context>,
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(endpoint.length + 1);
  const createContext = () => withAnswer(async () => context());
  if (isStream(path)) {
    const refused = await createContext().then(
      ({ actor }) => (actor ? null : { status: 401, message: "not_signed_in" }),
      (error: unknown) => {
        if (error instanceof TRPCError)
          return { status: getHTTPStatusCodeFromError(error), message: error.message };
        throw error;
      },
    );
    if (refused)
      return Response.json(
        { error: { message: refused.message } },
        { status: refused.status, headers: NO_STORE },
      );
  }
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    createContext,
    // Answers are of one person at one moment; one of them is the key of his drafts.
    responseMeta: () => ({ headers: NO_STORE }),
  });
}
