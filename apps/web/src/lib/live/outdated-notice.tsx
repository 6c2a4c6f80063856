"use client";
import { REQUEST_REFUSAL_WORDS } from "@sansang/rules/words/request-refusal-words";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { inLanguage } from "../../i18n/in-language.ts";
import { useLanguage } from "../../i18n/language-provider.tsx";
import crash from "../../words/crash.json" with { type: "json" };

/** Says that this page is of another build, and loads the one there is. Brings its own few words: others may be gone. */
export function OutdatedNotice() {
  const language = useLanguage();
  return (
    <Banner
      tone="back"
      role="alert"
      title={REQUEST_REFUSAL_WORDS.outdated_page[language]}
      action={<Button onClick={() => location.reload()}>{inLanguage(crash, language).reload}</Button>}
    />
  );
}
