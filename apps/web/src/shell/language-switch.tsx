import { LANGUAGES } from "@sansang/rules/kernel/language";
import { Segmented } from "@sansang/ui/segmented";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseLanguage } from "./choose-language.ts";

/** The languages in their own words; the page and what is typed in it stay. */
export async function LanguageSwitch() {
  const [t, spoken] = await Promise.all([getTranslations("shell.account"), getLocale()]);
  return (
    <form action={chooseLanguage}>
      <Segmented label={t("language")}>
        {LANGUAGES.map((language) => (
          <button
            type="submit"
            key={language}
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === spoken}
          >
            {t(language)}
          </button>
        ))}
      </Segmented>
    </form>
  );
}
