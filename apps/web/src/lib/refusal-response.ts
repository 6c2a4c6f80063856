import "server-only";
import type { Refusal } from "@sansang/api/kernel/refusal";
import { reportCrash } from "@sansang/api/kernel/trouble/report-crash";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { formatRefusal, type RefusalReason } from "@sansang/rules/words/refusals";
import { readLanguage } from "../i18n/read-language.ts";

const STATUS: Partial<Record<RefusalReason, number>> = {
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  upload_gone: 404,
  form_unreadable: 400,
  too_large: 413,
  server_away: 503,
  outcome_unknown: 503,
  no_room: 507,
};

/** Ask again after so many seconds. */
const RETRY_AFTER = { "Retry-After": "5" };

/** A refusal as a route handler answers it: its reason and its sentence in the visitor's language. */
export async function refusalResponse({ reason, detail }: Refusal): Promise<Response> {
  const sentence = formatRefusal(reason, detail, await readLanguage());
  const status = STATUS[reason] ?? 422;
  return Response.json(
    { reason, detail, sentence },
    { status, headers: { "Cache-Control": "no-store", ...(status === 503 && RETRY_AFTER) } },
  );
}

/** Runs a route handler; its refusals become answers, anything else a numbered crash. */
export async function answering(path: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refusalResponse(refusal);
    return Response.json({ reason: "crash", number: reportCrash(path, error) }, { status: 500 });
  }
}
