import "server-only";
import type { Context } from "@sansang/api/kernel/context";
import { rangeOf } from "./byte-range.ts";
import { etagOf, fileHeaders } from "./file-headers.ts";

interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** A kept file whole or in part, shown in place or saved (`?download`); unchanged where the browser has it. */
export async function storedFileResponse(
  request: Request,
  { storage }: Context,
  file: StoredFile,
): Promise<Response> {
  const headers = fileHeaders(file, new URL(request.url).searchParams.has("download"));
  if (request.headers.get("if-none-match") === etagOf(file))
    return new Response(null, { status: 304, headers });
  const isCurrent = [null, etagOf(file)].includes(request.headers.get("if-range"));
  const range = isCurrent ? rangeOf(request.headers.get("range"), file.size) : null;
  if (range === "outside")
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.size}` } });
  const { stream } = await storage.read(file.storageKey, range ?? undefined);
  if (!range) return new Response(stream, { headers: { ...headers, "Content-Length": String(file.size) } });
  const { from, to } = range;
  return new Response(stream, {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(to - from + 1),
      "Content-Range": `bytes ${from}-${to}/${file.size}`,
    },
  });
}
