import "server-only";
import { answerPublic, type PublicContext } from "@sansang/api/kernel/public-query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { checkPaper } from "@sansang/api/postings/portal/check-paper";
import { MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { readSheetCode } from "@sansang/rules/postings/sheet-code";
import { readSpokenCode } from "@sansang/rules/postings/spoken-code";
import { countedAddress } from "../lib/address-of.ts";
import { countMiss } from "./code-lookups.ts";
import type { Setting } from "./layout.ts";
import { type AnswerDraft, pageDraft } from "./pack-answer.ts";
import { type CheckProblem, checkPage, paperPage } from "./pages/check-page.ts";
import { hrefIn } from "./portal-language.ts";
import { receivePaper } from "./receive-paper.ts";
import { formatWord } from "./words.ts";

/** The code that was typed or spelled, or what is wrong with it in one sentence. */
function readCode(typed: string, setting: Setting): { code: string } | CheckProblem {
  const { language } = setting;
  const code = readSheetCode(typed);
  if (code) return { code };
  const spoken = readSpokenCode(typed);
  if (spoken.ok) return { code: spoken.value };
  const problem = (sentence: CheckProblem["sentence"]): CheckProblem => ({ field: "code", sentence });
  if (typed.trim() === "") return problem(formatWord(language, "codeMissing"));
  // Digits among the words: it was meant to be the twelve characters.
  if (spoken.reason === "spoken_word_unknown" && !/\d/.test(typed))
    return problem(formatWord(language, "wordUnknown", { word: String(spoken.detail?.word ?? "") }));
  return problem(formatWord(language, "codeUnreadable"));
}

async function answerPaper(request: Request, context: PublicContext, setting: Setting): Promise<AnswerDraft> {
  const paper = await receivePaper(request);
  const refuse = (word: "fileMissing" | "fileTooLarge" | "fileWaits", status: number): AnswerDraft => {
    const sentence = formatWord(setting.language, word, { megabytes: MOST_MEGABYTES.paper });
    const problem: CheckProblem = { field: "file", sentence };
    return pageDraft(checkPage(setting, "", problem), { status });
  };
  if (!paper) return refuse("fileMissing", 422);
  const answer = await answerPublic(checkPaper, context, paper, countedAddress()).catch((error: unknown) => {
    if (error instanceof Refusal) return "waits" as const;
    throw error;
  });
  if (answer === "waits") return refuse("fileWaits", 503);
  // Whatever names no sheet was a look for nothing, and a photo costs a second of a processor.
  if (answer && !("sheet" in answer)) await countMiss(context.db, countedAddress());
  return answer ? pageDraft(paperPage(setting, answer)) : refuse("fileTooLarge", 413);
}

/** `GET /kiem-tra?ma=…` walks to the page of the sheet; `POST` answers about a file. */
export async function answerCheck(
  request: Request,
  context: PublicContext,
  setting: Setting,
): Promise<AnswerDraft | Response> {
  if (request.method === "POST") return answerPaper(request, context, setting);
  const typed = new URL(request.url).searchParams.get("ma");
  if (typed === null) return pageDraft(checkPage(setting, "", null));
  const read = readCode(typed.slice(0, 200), setting);
  if ("field" in read) return pageDraft(checkPage(setting, typed.slice(0, 200), read), { status: 422 });
  return new Response(null, {
    status: 303,
    headers: { Location: hrefIn(setting.language, `/to/${read.code}`), "Cache-Control": "no-store" },
  });
}
