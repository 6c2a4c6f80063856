"use server";
import { execute } from "@sansang/api/kernel/command";
import { refusalIn } from "@sansang/api/kernel/trouble/trouble-in";
import { choosePassword } from "@sansang/api/users/own-account";
import { ChoosePasswordInput } from "@sansang/rules/users/user.input";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signIn } from "../../auth.ts";
import { readLanguage } from "../../i18n/read-language.ts";
import { requestContext } from "../../lib/context.ts";

export interface ChooseAnswer {
  readonly wrong: { readonly field: "code" | "password" | "again"; readonly sentence: string } | null;
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Chooses a password by the one-time link and signs in with it. */
export async function choosePasswordByForm(
  token: string,
  _: ChooseAnswer,
  form: FormData,
): Promise<ChooseAnswer> {
  const [t, language] = await Promise.all([getTranslations("signIn"), readLanguage()]);
  const password = textOf(form.get("password"));
  const parsed = ChoosePasswordInput.safeParse({ token, code: form.get("code") ?? undefined, password });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path[0] === "code" ? "code" : "password";
    return { wrong: { field, sentence: formatFieldProblem(issue?.message ?? "missing", language) } };
  }
  if (password !== textOf(form.get("again"))) return { wrong: { field: "again", sentence: t("notTheSame") } };
  let chosen: { login: string; isOfTwo: boolean };
  try {
    chosen = await execute(choosePassword, await requestContext(), parsed.data);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    const field = refusal.reason === "wrong_code" ? "code" : "password";
    return { wrong: { field, sentence: formatRefusal(refusal.reason, refusal.detail, language) } };
  }
  await signIn("credentials", { login: chosen.login, password, redirect: false });
  // Who held which secret is shown once to whoever they were for.
  redirect(chosen.isOfTwo ? "/account?first" : "/");
}
