import type { Messages } from "../../../i18n/messages.ts";

/** Sentences of uploads with their blanks, handed to the browser as plain text: no message parser is needed there. */
export type UploadWords = Messages["checklist"]["upload"];

/** Puts values into the `{blanks}` of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
