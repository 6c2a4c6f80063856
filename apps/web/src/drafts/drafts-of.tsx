"use client";
import { createContext, type ReactNode, useEffect } from "react";
import type { Messages } from "../i18n/messages.ts";
import { LEFT } from "./appointment-events.ts";

export interface DraftsContext {
  readonly userId: string;
  readonly words: Messages["shell"]["drafts"];
}

/** Whose drafts the pages inside keep, and what is said of them; null outside the office. */
export const DraftsOwner = createContext<DraftsContext | null>(null);

/** Gives the forms inside their person; when somebody else sits here, nothing of his stays in this tab's memory. */
export function DraftsOf({ userId, words, children }: DraftsContext & { children: ReactNode }) {
  useEffect(() => () => void window.dispatchEvent(new CustomEvent(LEFT, { detail: userId })), [userId]);
  return <DraftsOwner value={{ userId, words }}>{children}</DraftsOwner>;
}
