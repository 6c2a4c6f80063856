import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { isPortalPath } from "./portal/portal-path.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { SESSION_COOKIE } from "./session-cookie.ts";
import { CHOOSE_PASSWORD_PATH, SIGN_IN_PATH } from "./sign-in-path.ts";

/** Pages for people who have no session yet. */
const OPEN = [SIGN_IN_PATH, CHOOSE_PASSWORD_PATH];

const isPage = (path: string): boolean => !/^\/(?:api|_next)\/|\.[a-z0-9]+$/.test(path);

const hasSession = ({ headers: { cookie = "" } }: IncomingMessage): boolean =>
  cookie.split("; ").some((each) => each.startsWith(`${SESSION_COOKIE}=`));

/** To the sign-in page, and from there back to where he wanted to go. */
function walkToSignIn(response: ServerResponse, wanted: string): void {
  const next = wanted === "/" ? "" : `?${new URLSearchParams({ next: wanted })}`;
  for (const { key, value } of SECURITY_HEADERS) response.setHeader(key, value);
  response.writeHead(307, { location: SIGN_IN_PATH + next }).end();
}

/**
 * Gives each page its own script nonce, which the framework reads off the request, and walks visitors without a session to
 * the sign-in page; true where that was the whole answer. The public pages have no scripts, a policy of their own, and ask
 * nobody who he is. The walk is a convenience: every page and every procedure asks for the session itself.
 */
export function answerAtGate(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "/" } = request;
  const [path = "/"] = url.split("?");
  if (!isPage(path) || isPortalPath(path)) return false;
  if (!hasSession(request) && !OPEN.some((open) => path.startsWith(open))) {
    walkToSignIn(response, url);
    return true;
  }
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  return false;
}
