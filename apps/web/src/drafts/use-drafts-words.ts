"use client";
import { useLanguage } from "../i18n/language-provider.tsx";
import en from "../words/en/drafts.json" with { type: "json" };
import vi from "../words/vi/drafts.json" with { type: "json" };

/** They come with the forms and the question at the way out, not with every page. */
export const useDraftsWords = () => ({ vi, en })[useLanguage()];
