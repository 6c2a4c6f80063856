import { type IncomingMessage, ServerResponse } from "node:http";
import type { ReasonDetail } from "@sansang/rules/kernel/decision";
import type { Language } from "@sansang/rules/kernel/language";
import { formatRefusal } from "@sansang/rules/words/refusals";
import type { RequestRefusal } from "@sansang/rules/words/request-refusal-words";
import { chosenIn, plainPage } from "./plain-page.ts";
import { closeWhenRead } from "./read-rest.ts";

/** Why the gateway itself answers. */
export interface GatewayRefusal {
  readonly status: 400 | 403 | 405 | 408 | 413 | 429;
  readonly reason: RequestRefusal;
  readonly detail?: ReasonDetail;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** As the pages themselves: the public ones by their address, the others by the choice of the visitor. */
const languageOf = ({ path, headers }: Asked): Language =>
  /^\/en(\/|$)/.test(path) || chosenIn(headers.cookie ?? "", "language") === "en" ? "en" : "vi";

const JSON_ONLY = { "Content-Type": "application/json" };

/** The refusal as whoever asked can read it: a procedure's client, a form of a page, a program, a person. */
function wordsOf(
  { status, reason, detail = {} }: GatewayRefusal,
  asked: Asked,
): { headers: Readonly<Record<string, string>>; body: string } {
  const language = languageOf(asked);
  const sentence = formatRefusal(reason, detail, language);
  const told = { reason, detail, sentence };
  if (asked.path.startsWith("/api/trpc/"))
    return {
      headers: JSON_ONLY,
      body: JSON.stringify({
        error: { message: reason, code: -32_600, data: { httpStatus: status, refusal: told } },
      }),
    };
  if (asked.path.startsWith("/api/")) return { headers: JSON_ONLY, body: JSON.stringify(told) };
  // The framework shows its own words for any other type, even for this one with an encoding.
  if (asked.headers["next-action"] !== undefined)
    return { headers: { "Content-Type": "text/plain" }, body: sentence };
  return plainPage({ language, cookies: asked.headers.cookie ?? "", title: sentence });
}

/** Whoever was answering meanwhile writes into nothing: the answer was given. */
function silence(response: ServerResponse): void {
  const same = () => response;
  Object.assign(response, {
    setHeader: same,
    appendHeader: same,
    removeHeader: same,
    flushHeaders: same,
    writeHead: same,
    write: () => true,
    end: same,
  });
}

/** Answers in the place of the framework, also while it is at work; where its answer has begun the connection ends. */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: GatewayRefusal,
): void {
  if (response.headersSent) {
    request.socket.destroy();
    return;
  }
  const { method, url = "/", headers } = request;
  const { headers: own, body } = wordsOf(refusal, { path: url.split("?")[0] ?? "/", headers });
  const { writeHead, end } = ServerResponse.prototype;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  closeWhenRead(request);
  writeHead.call(response, refusal.status, {
    "Content-Length": String(Buffer.byteLength(body)),
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    Connection: "close",
    ...own,
    ...refusal.headers,
  });
  end.call(response, method === "HEAD" ? "" : body, "utf8");
  silence(response);
}
