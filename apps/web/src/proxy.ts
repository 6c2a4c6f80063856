import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { env } from "./env.ts";
import { isDevelopment } from "./is-development.ts";
import {
  CHOSEN_HEADER,
  CYCLES_COOKIE,
  cyclesChosen,
  cyclesOfPage,
  PAGE_HEADER,
  rememberedOf,
} from "./lib/cycles/cycle-choice.ts";
import { isPortalPath } from "./portal/portal-path.ts";
import { SESSION_COOKIE } from "./session-cookie.ts";
import { CHOOSE_PASSWORD_PATH, SIGN_IN_PATH } from "./sign-in-path.ts";

/** Pages for people who have no session yet. */
const OPEN = [SIGN_IN_PATH, CHOOSE_PASSWORD_PATH];

/**
 * A choice made in an address holds on the pages that follow, until the browser is closed: a new day begins with every open
 * cycle. The framework's own requests for a page choose nothing.
 */
function remember({ method, headers }: NextRequest, response: NextResponse, chosen: readonly string[]): void {
  if (chosen.length === 0 || method !== "GET" || !headers.get("accept")?.includes("text/html")) return;
  const cookie = rememberedOf(chosen);
  response.cookies.set(CYCLES_COOKIE, cookie, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    ...(cookie === "" && { maxAge: 0 }),
  });
}

/** Is it a form that cannot be read? The framework would take it for a crash of a page. */
const isBrokenForm = async (request: NextRequest): Promise<boolean> =>
  request.method === "POST" &&
  (request.headers.get("content-type") ?? "").startsWith("multipart/form-data") &&
  (await request
    .clone()
    .formData()
    .catch(() => null)) === null;

/**
 * Gives each page its own script nonce, tells it which cycles its address asks for, and walks visitors without a session
 * to the sign-in page. The public pages have no scripts, a policy of their own, and ask nobody who he is.
 * The walk is a convenience: every page and every procedure asks for the session itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (isPortalPath(pathname)) return NextResponse.next();
  if (!request.cookies.has(SESSION_COOKIE) && !OPEN.some((path) => pathname.startsWith(path))) {
    const target = new URL(SIGN_IN_PATH, env().AUTH_URL);
    if (pathname !== "/") target.searchParams.set("next", pathname + search);
    return NextResponse.redirect(target);
  }
  if (await isBrokenForm(request)) return new NextResponse(null, { status: 400 });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, development: isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const { searchParams } = request.nextUrl;
  const chosen = cyclesChosen(searchParams);
  headers.set(CHOSEN_HEADER, chosen.join());
  headers.set(PAGE_HEADER, cyclesOfPage(searchParams).join());
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  remember(request, response, chosen);
  return response;
}

export const config = {
  // The framework copies each body that passes here; a paper to check has no business here.
  matcher: ["/((?!api/|_next/|(?:(?:en|km)/)?kiem-tra$|.*\\.[a-z0-9]+$).*)"],
};
