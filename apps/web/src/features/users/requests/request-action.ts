"use server";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { leaveRequest } from "@sansang/api/users/password-requests";
import { RequestPasswordInput } from "@sansang/rules/users/password-request.input";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { readLanguage } from "../../../i18n/read-language.ts";
import { countedAddress } from "../../../lib/address-of.ts";
import { requestContext } from "../../../lib/context.ts";
import { textIn } from "../../../lib/form-of.ts";

export interface RequestAnswer {
  /** What was typed is kept. */
  readonly login: string;
  readonly note: string;
  readonly isLeft: boolean;
  readonly wrong: { readonly field: "login" | "note"; readonly sentence: string } | null;
}

/** Leaves a request; the answer is the same whatever the name. */
export async function requestPasswordByForm(_: RequestAnswer, form: FormData): Promise<RequestAnswer> {
  const typed = { login: textIn(form, "login"), note: textIn(form, "note") };
  const language = await readLanguage();
  const parsed = RequestPasswordInput.safeParse(typed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path[0] === "note" ? "note" : "login";
    return {
      ...typed,
      isLeft: false,
      wrong: { field, sentence: formatFieldProblem(issue?.message ?? "", language) },
    };
  }
  try {
    await leaveRequest(await requestContext(), parsed.data, countedAddress());
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    const sentence = formatRefusal(refusal.reason, refusal.detail, language);
    return { ...typed, isLeft: false, wrong: { field: "login", sentence } };
  }
  return { login: "", note: "", isLeft: true, wrong: null };
}
