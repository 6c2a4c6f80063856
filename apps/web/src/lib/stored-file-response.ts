import "server-only";
import type { Context } from "@sansang/api/kernel/context";
import { isHeld } from "../gateway/entity-tags.ts";
import { rangeOf } from "./byte-range.ts";
import { etagOf, fileHeaders } from "./file-headers.ts";

interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

interface Sent {
  readonly file: Pick<StoredFile, "storageKey" | "size" | "sha256">;
  readonly headers: Readonly<Record<string, string>>;
}

/** Stored bytes whole or in part; unchanged where whoever asks has them. */
export async function storedBytesResponse(
  request: Request,
  { storage }: Pick<Context, "storage">,
  { file, headers: own }: Sent,
): Promise<Response> {
  const etag = etagOf(file);
  const headers = { ...own, ETag: etag, "Accept-Ranges": "bytes" };
  if (isHeld(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const isCurrent = [null, etag].includes(request.headers.get("if-range"));
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

/** A stored file for whoever may see it, shown in place or saved (`?download`). */
export const storedFileResponse = (request: Request, context: Context, file: StoredFile): Promise<Response> =>
  storedBytesResponse(request, context, {
    file,
    headers: fileHeaders(file, new URL(request.url).searchParams.has("download")),
  });
