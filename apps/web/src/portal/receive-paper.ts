import { MOST_PAPER_BYTES } from "@sansang/api/postings/portal/check-paper";

/** The form around the file adds little, bytes. */
const ENVELOPE = 64 * 1024;

/** Reads a body as far as it may go; null as soon as there is more, without keeping it. */
async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** The file of the form, «too_large», or null where there is none. The form is never parsed before its size is known. */
export async function receivePaper(request: Request): Promise<Uint8Array | "too_large" | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) return null;
  if (Number(request.headers.get("content-length") ?? 0) > MOST_PAPER_BYTES + ENVELOPE) return "too_large";
  const body = await readUpTo(request.body, MOST_PAPER_BYTES + ENVELOPE);
  if (!body) return "too_large";
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const file = form?.get("tep");
  if (!(file instanceof File) || file.size === 0) return null;
  return file.size > MOST_PAPER_BYTES ? "too_large" : new Uint8Array(await file.arrayBuffer());
}
