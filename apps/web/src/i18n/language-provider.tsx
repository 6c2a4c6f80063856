"use client";
import type { Language } from "@sansang/rules/kernel/language";
import { createContext, type ReactNode, useContext } from "react";

const LanguageContext = createContext<Language>("vi");

type Props = { language: Language; children: ReactNode };

/** Tells the browser's components the language, so that a page without forms loads no parser of sentences. */
export function LanguageProvider({ language, children }: Props) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);
