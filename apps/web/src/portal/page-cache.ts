import type { IncomingMessage, ServerResponse } from "node:http";
import { isHeld } from "../gateway/entity-tags.ts";
import { isDevelopment } from "../is-development.ts";

/** One encoding of an answer, ready to be written. `headers` is flat: name, value, name, value. */
export interface Encoding {
  readonly etag: string;
  readonly headers: readonly string[];
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A public answer as bytes, made once and served until something it shows changes. */
export interface CachedAnswer {
  readonly status: number;
  readonly plain: Encoding;
  readonly gzip: Encoding | null;
  /** The unit it is about: it is forgotten when something changes there, above or below. */
  readonly at: string;
  /** Until when the answer holds by itself, ms of the real clock: midnight for «còn 10 ngày». */
  readonly until: number;
  /** A page that somebody reads, not a file: it is counted. */
  readonly isPage: boolean;
}

interface PageCache {
  readonly answers: Map<string, CachedAnswer>;
  /** Address → views that are not in the database yet. */
  readonly views: Map<string, number>;
  /** Grows whenever something is forgotten: an answer that was being made meanwhile is not kept. */
  generation: number;
}

const here = globalThis as { sansangPortal?: PageCache };

/** Shared by the gateway and by the framework's own copies of this module: the process has one global object. */
export function pageCache(): PageCache {
  here.sansangPortal ??= { answers: new Map(), views: new Map(), generation: 0 };
  return here.sansangPortal;
}

/** The oldest go first; published lists of a whole province fit. */
const MOST_ANSWERS = 20_000;

export function keep(path: string, answer: CachedAnswer): void {
  if (isDevelopment) return;
  const { answers } = pageCache();
  const oldest = answers.size >= MOST_ANSWERS ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(path, answer);
}

export function cachedAt(path: string): CachedAnswer | null {
  const answer = pageCache().answers.get(path);
  return answer && answer.until > Date.now() ? answer : null;
}

/** Something changed in a unit: what is about it, about a unit above or about one below is made again. */
export function forget(unitPath: string): void {
  const { answers } = pageCache();
  pageCache().generation++;
  for (const [path, { at }] of answers)
    if (at.startsWith(unitPath) || unitPath.startsWith(at)) answers.delete(path);
}

export function countView(path: string): void {
  const { views } = pageCache();
  views.set(path, (views.get(path) ?? 0) + 1);
}

const REFUSES_GZIP = /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/;

const takesGzip = (acceptEncoding: string): boolean =>
  acceptEncoding.includes("gzip") && !REFUSES_GZIP.test(acceptEncoding);

/** The bytes for whoever takes these encodings, and whether he has them already: each encoding has a tag of its own. */
export function encodingFor(
  { status, plain, gzip }: CachedAnswer,
  acceptEncoding: string,
  ifNoneMatch: string | null | undefined,
): { encoding: Encoding; isKnown: boolean } {
  const encoding = (takesGzip(acceptEncoding) && gzip) || plain;
  return { encoding, isKnown: status === 200 && isHeld(ifNoneMatch, encoding.etag) };
}

/** Answers straight from memory; false when the framework has to be asked. */
export function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  const answer = cachedAt(url);
  if (!answer) return false;
  const accepted = String(headers["accept-encoding"] ?? "");
  const { encoding, isKnown } = encodingFor(answer, accepted, headers["if-none-match"]);
  if (answer.isPage && method === "GET") countView(url);
  response.writeHead(isKnown ? 304 : answer.status, encoding.headers as string[]);
  response.end(isKnown || method === "HEAD" ? undefined : encoding.body);
  return true;
}
