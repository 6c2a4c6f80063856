import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { env } from "./env.ts";
import { isDevelopment } from "./is-development.ts";
import { ASKED_CYCLES, askedCycles, CYCLES_COOKIE, rememberedOf } from "./lib/cycles/cycle-choice.ts";
import { isPortalPath } from "./portal/portal-path.ts";
import { SESSION_COOKIE } from "./session-cookie.ts";
import { CHOOSE_PASSWORD_PATH, SIGN_IN_PATH } from "./sign-in-path.ts";

/** Pages for people who have no session yet. */
const OPEN = [SIGN_IN_PATH, CHOOSE_PASSWORD_PATH];

/**
 * A choice made in an address holds on the pages that follow, until the browser is closed: a new day begins with every open
 * cycle. The framework's own requests for a page choose nothing.
 */
function remember({ method, headers }: NextRequest, response: NextResponse, asked: readonly string[]): void {
  if (asked.length === 0 || method !== "GET" || !headers.get("accept")?.includes("text/html")) return;
  const kept = rememberedOf(asked);
  response.cookies.set(CYCLES_COOKIE, kept, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    ...(kept === "" && { maxAge: 0 }),
  });
}

/**
 * Gives each page its own script nonce, tells it which cycles its address asks for, and walks visitors without a session to the sign-in page. The public pages have
 * no scripts, a policy of their own, and ask nobody who he is.
 * The walk is a convenience: every page and every procedure asks for the session itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (isPortalPath(pathname)) return NextResponse.next();
  if (!request.cookies.has(SESSION_COOKIE) && !OPEN.some((path) => pathname.startsWith(path))) {
    const target = new URL(SIGN_IN_PATH, env().AUTH_URL);
    if (pathname !== "/") target.searchParams.set("next", pathname + search);
    return NextResponse.redirect(target);
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, development: isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const asked = askedCycles(request.nextUrl.searchParams);
  headers.set(ASKED_CYCLES, asked.join());
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  remember(request, response, asked);
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"],
};
