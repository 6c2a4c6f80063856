"use client";
import { inLanguage } from "../i18n/in-language.ts";
import { useLanguage } from "../i18n/language-provider.tsx";
import drafts from "../words/drafts.json" with { type: "json" };

/** They come with the forms and the question at the way out, not with every page. */
export const useDraftsWords = () => inLanguage(drafts, useLanguage());
