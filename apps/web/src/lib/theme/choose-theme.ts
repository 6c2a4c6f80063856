"use server";
import { keepPreference } from "../keep-preference.ts";
import { THEME_COOKIE, themeOf } from "./theme.ts";

/** Keeps the theme named by the pressed button. */
export async function chooseTheme(form: FormData): Promise<void> {
  await keepPreference(THEME_COOKIE, themeOf(form.get("theme")));
}
