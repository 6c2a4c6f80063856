"use server";
import { tellWrongGuesses } from "@sansang/api/users/wrong-guesses";
import { foldLogin } from "@sansang/rules/users/password";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInRefused, signIn } from "../../auth.ts";
import { readLanguage } from "../../i18n/read-language.ts";
import { appServices } from "../../lib/app-services.ts";
import { ownPath } from "../../lib/own-path.ts";

export interface SignInAnswer {
  /** What was typed is kept. */
  readonly login: string;
  readonly wrong: { readonly field: "login" | "password"; readonly sentence: string } | null;
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Signs in and goes on to where the visitor wanted to be, by his own account if he must be told of guesses. Works as a plain form as well. */
export async function signInByForm(_: SignInAnswer, form: FormData): Promise<SignInAnswer> {
  const login = textOf(form.get("login")).trim();
  const password = textOf(form.get("password"));
  const t = await getTranslations("signIn");
  if (!login) return { login, wrong: { field: "login", sentence: t("missingAccount") } };
  if (!password) return { login, wrong: { field: "password", sentence: t("missingPassword") } };
  try {
    await signIn("credentials", { login, password, redirect: false });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const sentence = formatRefusal(error.reason, error.detail, await readLanguage());
    return { login, wrong: { field: "password", sentence } };
  }
  const next = ownPath(form.get("next"));
  const { db, clock } = await appServices();
  const isToTell = await tellWrongGuesses(db, foldLogin(login), clock(null));
  redirect(isToTell ? `/account?next=${encodeURIComponent(next)}` : next);
}
