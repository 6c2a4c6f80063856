import type { Messages } from "../../../i18n/messages.ts";

/** Sentences of uploads with their blanks, handed to the browser as plain text: no message parser is needed there. */
export type UploadWords = Messages["checklist"]["upload"];
