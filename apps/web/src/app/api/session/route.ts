import { formatRefusal } from "@sansang/rules/words/refusals";
import { SignInRefused, signIn } from "../../../auth.ts";
import { env } from "../../../env.ts";
import { readLanguage } from "../../../i18n/read-language.ts";
import { answering } from "../../../lib/refusal-response.ts";
import { isSameOrigin } from "../../../lib/same-origin.ts";
import { auth } from "../../../lib/session.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Whether the session of this browser still stands, and which build answers. */
export const GET = (): Promise<Response> =>
  answering("/api/session", async () =>
    Response.json(
      { isSignedIn: (await auth()) !== null, deployment: env().NEXT_DEPLOYMENT_ID },
      { headers: { "Cache-Control": "no-store" } },
    ),
  );

/** Signs in again from a page that is still open; answers with a sentence when it is refused. */
export const POST = (request: Request): Promise<Response> =>
  answering("/api/session", () => signInAgain(request));

async function signInAgain(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const given: unknown = await request.json().catch(() => null);
  const { login, password } = isRecord(given) ? given : {};
  try {
    await signIn("credentials", { login, password, redirect: false });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const sentence = formatRefusal(error.reason, error.detail, await readLanguage());
    return Response.json({ sentence }, { status: error.reason === "server_away" ? 503 : 401 });
  }
}
