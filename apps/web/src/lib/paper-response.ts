import "server-only";
import { contentDisposition } from "./file-headers.ts";

interface Options {
  readonly name: string;
  readonly mediaType?: string;
  readonly kind?: "inline" | "attachment";
  /** Seconds for which the same person may look again without asking. */
  readonly cachedFor?: number;
}

/** A paper made for this person: shown in place or saved, kept by nobody in between. */
export const paperResponse = (
  bytes: Uint8Array | ReadableStream,
  { name, mediaType = "application/pdf", kind = "inline", cachedFor = 0 }: Options,
): Response =>
  new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": contentDisposition(kind, name),
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": cachedFor > 0 ? `private, max-age=${cachedFor}` : "private, no-store",
      Vary: "Cookie",
    },
  });
