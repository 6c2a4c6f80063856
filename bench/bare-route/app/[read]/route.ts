import { READS, scopeOf } from "@sansang/bench/reads";
import { type Db, openDb } from "@sansang/db/client";

/** The same answer through the router of the framework and nothing else of ours. */
const here = globalThis as { benchDb?: Db };

export async function GET(
  request: Request,
  { params }: { params: Promise<{ read: string }> },
): Promise<Response> {
  here.benchDb ??= openDb(process.env.DATABASE_URL ?? "");
  const read = READS[`/${(await params).read}`];
  const scope = await scopeOf(here.benchDb, request.headers.get("x-session") ?? "");
  if (!read || scope.length === 0) return new Response(null, { status: read ? 401 : 404 });
  return Response.json({ result: { data: await read(here.benchDb, scope) } });
}
