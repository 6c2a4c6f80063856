"use server";
import { LANGUAGES } from "@sansang/rules/kernel/language";
import { LANGUAGE_COOKIE } from "../i18n/language-cookie.ts";
import { keepPreference } from "../lib/keep-preference.ts";

/** Keeps the language named by the pressed button; anything else changes nothing. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = LANGUAGES.find((known) => known === form.get("language"));
  if (language) await keepPreference(LANGUAGE_COOKIE, language);
}
