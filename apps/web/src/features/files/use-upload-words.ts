"use client";
import { type InLanguage, inLanguage } from "../../i18n/in-language.ts";
import { useLanguage } from "../../i18n/language-provider.tsx";
import uploads from "../../words/uploads.json" with { type: "json" };

export type UploadWords = InLanguage<typeof uploads>;

/** They come with the first upload, not with every page. */
export const useUploadWords = (): UploadWords => inLanguage(uploads, useLanguage());
