import "server-only";
import { execute } from "@sansang/api/kernel/command";
import type { Refusal } from "@sansang/api/kernel/refusal";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { DEVICE_DAYS } from "@sansang/api/users/known-devices";
import { actorOfSession, endSession } from "@sansang/api/users/session";
import { signIn as openSession } from "@sansang/api/users/sign-in";
import type { ReasonDetail } from "@sansang/rules/kernel/decision";
import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "./env.ts";
import { countedAddress } from "./lib/address-of.ts";
import { requestContext } from "./lib/context.ts";
import { CYCLES_COOKIE } from "./lib/cycles/cycle-choice.ts";
import { DEVICE_COOKIE, SESSION_COOKIE } from "./session-cookie.ts";
import { SIGN_IN_PATH } from "./sign-in-path.ts";

/** Longer than any session lives without use: what ends a session is its row, never the cookie. */
const COOKIE_SECONDS = 30 * 24 * 3600;

/** What a sign-in is refused for in its own words; everything else is not told apart. */
const TOLD = ["too_many_attempts", "server_away", "outcome_unknown", "no_room"] as const;

/** A refused sign-in with the facts of its sentence. */
export class SignInRefused extends CredentialsSignin {
  readonly reason: "sign_in_refused" | (typeof TOLD)[number];
  readonly detail: ReasonDetail;

  constructor({ reason, detail }: Refusal) {
    super();
    this.reason = TOLD.find((told) => told === reason) ?? "sign_in_refused";
    this.code = this.reason;
    this.detail = detail;
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const cookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env().AUTH_URL.startsWith("https:"),
  }) as const;

async function authorize(given: Partial<Record<string, unknown>>, request: Request) {
  try {
    const jar = await cookies();
    const { token, userId, name, device } = await openSession({
      context: await requestContext(),
      login: textOf(given.login),
      password: textOf(given.password),
      userAgent: request.headers.get("user-agent"),
      address: countedAddress(),
      device: jar.get(DEVICE_COOKIE)?.value.slice(0, 100) ?? null,
    });
    jar.delete(CYCLES_COOKIE);
    jar.set(DEVICE_COOKIE, device, { ...cookieOptions(), maxAge: DEVICE_DAYS * 24 * 3600 });
    return { id: userId, name, sessionToken: token };
  } catch (error) {
    const refusal = refusalIn(error);
    throw refusal ? new SignInRefused(refusal) : error;
  }
}

async function endRow(token: string): Promise<void> {
  const context = await requestContext();
  const signed = await actorOfSession(context.db, token, new Date());
  if (signed) await execute(endSession, { ...context, ...signed }, {});
}

/** The cookie carries the token of the session's row and nothing else: 256 random bits need no envelope. */
const config = (): NextAuthConfig => ({
  secret: env().AUTH_SECRET,
  pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH },
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: cookieOptions(),
    },
  },
  jwt: {
    encode: ({ token }) => textOf(token?.sessionToken),
    decode: ({ token }) => (token ? { sessionToken: token } : null),
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user && "sessionToken" in user
        ? { sessionToken: user.sessionToken }
        : { sessionToken: token.sessionToken },
    session: ({ session: { expires } }) => ({ expires }),
  },
  events: {
    signOut: async (message) => {
      if ("token" in message) await endRow(textOf(message.token?.sessionToken));
    },
  },
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) reportCrash("/api/auth", error);
    },
  },
  providers: [Credentials({ credentials: { login: {}, password: {} }, authorize })],
});

export const { handlers, signIn, signOut } = NextAuth(config);
