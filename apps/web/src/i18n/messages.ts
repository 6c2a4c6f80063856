import type { Language } from "@sansang/rules/kernel/language";
import enShell from "../words/en/shell.json" with { type: "json" };
import enSignIn from "../words/en/sign-in.json" with { type: "json" };
import viShell from "../words/vi/shell.json" with { type: "json" };
import viSignIn from "../words/vi/sign-in.json" with { type: "json" };

/** Vietnamese is the original: the shape of every other language. */
const vi = { shell: viShell, signIn: viSignIn };
export type Messages = typeof vi;
const en: Messages = { shell: enShell, signIn: enSignIn };

/** The words of every room, one file a room and language. */
export const messages: Record<Language, Messages> = { vi, en };
