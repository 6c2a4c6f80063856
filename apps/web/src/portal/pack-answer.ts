import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { SECURITY_HEADERS } from "../security-headers.ts";
import type { Html } from "./html.ts";
import { type CachedAnswer, type Encoding, encodingFor } from "./page-cache.ts";

/** No script, nothing from elsewhere, no frame around it; forms lead home. */
const PORTAL_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Kept anywhere, asked about each time: a correction shows at once. */
const ASK_AGAIN = "public, no-cache";
const FOR_EVER = "public, max-age=31536000, immutable";

export interface AnswerDraft {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly at: string;
  readonly until: number;
  readonly isPage?: boolean;
  readonly isForEver?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export const pageDraft = (page: Html, more: Partial<AnswerDraft> = {}): AnswerDraft => ({
  status: 200,
  type: "text/html; charset=utf-8",
  body: page.text,
  at: "/",
  until: 0,
  ...more,
});

const COMPRESSES = /^(text\/|application\/(json|xml))/;

/** Bytes with their headers, in both encodings, made once. */
export function packAnswer(draft: AnswerDraft): CachedAnswer {
  const plain = new Uint8Array(typeof draft.body === "string" ? Buffer.from(draft.body) : draft.body);
  const digest = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const encoded = (body: Uint8Array<ArrayBuffer>, mark: string, more: Record<string, string>): Encoding => {
    const etag = `"${digest}${mark}"`;
    const headers: Record<string, string> = {
      ...Object.fromEntries(SECURITY_HEADERS.map(({ key, value }) => [key, value])),
      "Content-Security-Policy": PORTAL_POLICY,
      "Content-Type": draft.type,
      "Cache-Control": draft.isForEver ? FOR_EVER : ASK_AGAIN,
      Vary: "Accept-Encoding",
      ...draft.headers,
      ...(draft.status === 200 ? { ETag: etag } : {}),
      ...more,
      "Content-Length": String(body.length),
    };
    return { etag, body, headers: Object.entries(headers).flat() };
  };
  const small = COMPRESSES.test(draft.type) ? new Uint8Array(gzipSync(plain, { level: 9 })) : null;
  return {
    status: draft.status,
    at: draft.at,
    until: draft.until,
    isPage: draft.isPage ?? false,
    plain: encoded(plain, "", {}),
    gzip: small && encoded(small, "-gz", { "Content-Encoding": "gzip" }),
  };
}

/** Headers of a stored file that is streamed. */
export const portalFileHeaders = (type: string, name: string): Record<string, string> => ({
  "Content-Security-Policy": PORTAL_POLICY,
  "Content-Type": type,
  "Content-Disposition": `inline; filename="${name}"`,
  "Cache-Control": ASK_AGAIN,
});

const OURS_ALREADY = new Set(SECURITY_HEADERS.map(({ key }) => key as string));

/**
 * The same answer for the framework, which adds the security headers of the app and compresses by itself: its bytes are not
 * ours, so their tag is a weak one.
 */
export function responseOf(answer: CachedAnswer, { headers: asked }: Request): Response {
  const { encoding, isKnown } = encodingFor(
    answer,
    asked.get("accept-encoding") ?? "",
    asked.get("if-none-match"),
  );
  const { headers: flat, body } = answer.plain;
  const headers = new Headers();
  for (let index = 0; index < flat.length; index += 2) {
    const name = flat[index] ?? "";
    if (!OURS_ALREADY.has(name) && !(isKnown && name === "Content-Length"))
      headers.set(name, flat[index + 1] ?? "");
  }
  if (encoding !== answer.plain && headers.has("ETag")) headers.set("ETag", `W/${encoding.etag}`);
  return new Response(isKnown ? null : body, { status: isKnown ? 304 : answer.status, headers });
}
