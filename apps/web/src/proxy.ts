import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { env } from "./env.ts";
import { isDevelopment } from "./is-development.ts";
import { isPortalPath } from "./portal/portal-path.ts";
import { SESSION_COOKIE } from "./session-cookie.ts";
import { CHOOSE_PASSWORD_PATH, SIGN_IN_PATH } from "./sign-in-path.ts";

/** Pages for people who have no session yet. */
const OPEN = [SIGN_IN_PATH, CHOOSE_PASSWORD_PATH];

/**
 * Gives each page its own script nonce and walks visitors without a session to the sign-in page. The public pages have
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"],
};
