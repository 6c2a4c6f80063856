import "server-only";
import { newIncidentNumber } from "@sansang/api/kernel/trouble/incident";
import { Refusal } from "@sansang/api/kernel/refusal";
import { formatRefusal, type RefusalReason } from "@sansang/rules/words/refusals";
import { readLanguage } from "../i18n/read-language.ts";

const STATUS: Partial<Record<RefusalReason, number>> = {
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  upload_gone: 404,
  too_large: 413,
};

/** A refusal as a route handler answers it: its reason and its sentence in the visitor's language. */
async function refusalResponse({ reason, detail }: Refusal): Promise<Response> {
  const sentence = formatRefusal(reason, detail, await readLanguage());
  return Response.json(
    { reason, detail, sentence },
    { status: STATUS[reason] ?? 422, headers: { "Cache-Control": "no-store" } },
  );
}

/** Logs what nobody expected under a number that an official can read over the telephone; returns the number. */
export function reportCrash(path: string, error: unknown): string {
  const number = newIncidentNumber();
  console.error(
    JSON.stringify({ level: "error", number, path, error: String((error as Error)?.stack ?? error) }),
  );
  return number;
}

/** Runs a route handler; its refusals become answers, anything else a numbered crash. */
export async function answering(path: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error);
    return Response.json({ reason: "crash", number: reportCrash(path, error) }, { status: 500 });
  }
}
