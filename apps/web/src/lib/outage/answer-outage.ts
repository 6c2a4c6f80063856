import type { IncomingMessage, ServerResponse } from "node:http";
import { isDatabaseAway } from "../../gateway/database-away.ts";
import { SECURITY_HEADERS } from "../../security-headers.ts";
import { ASK_LATER, outagePage } from "./outage-page.ts";

/** What needs no database, or says by itself that there is none: files, procedures and routes. */
const SPEAKS_FOR_ITSELF = /^\/(api|_next)\/|\.\w+$/;

const OURS = Object.fromEntries(SECURITY_HEADERS.map(({ key, value }) => [key, value]));

/**
 * While the database is away, answers for the pages of the office: a document with the one page that comes back by itself, the
 * framework's own requests with nothing, which the page that sent them takes as «not now». False when the framework is to answer.
 */
export function answerOutage(
  { method, headers, url = "/" }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [path = "/"] = url.split("?");
  if (!isDatabaseAway() || SPEAKS_FOR_ITSELF.test(path)) return false;
  const isOfFramework = headers.rsc !== undefined || headers["next-action"] !== undefined;
  const page = isOfFramework ? { headers: ASK_LATER, body: "" } : outagePage(headers.cookie ?? "");
  response.writeHead(503, { ...OURS, ...page.headers }).end(method === "HEAD" ? undefined : page.body);
  return true;
}
