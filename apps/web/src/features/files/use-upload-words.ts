"use client";
import { useLanguage } from "../../i18n/language-provider.tsx";
import en from "../../words/en/uploads.json" with { type: "json" };
import vi from "../../words/vi/uploads.json" with { type: "json" };

export type UploadWords = typeof vi;

/** They come with the first upload, not with every page. */
export const useUploadWords = (): UploadWords => ({ vi, en })[useLanguage()];
