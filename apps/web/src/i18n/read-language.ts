import "server-only";
import { LANGUAGES, type Language } from "@sansang/rules/kernel/language";
import { cookies } from "next/headers";
import { LANGUAGE_COOKIE } from "./language-cookie.ts";

/** The language this visitor chose; Vietnamese until then. */
export async function readLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return LANGUAGES.find((language) => language === chosen) ?? "vi";
}
