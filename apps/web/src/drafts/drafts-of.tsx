"use client";
import { createContext, type ReactNode, useEffect } from "react";
import type { Messages } from "../i18n/messages.ts";
import { drafts } from "./drafts.ts";
import { onSignedOut } from "./signed-out.ts";

export interface DraftsContext {
  readonly userId: string;
  readonly words: Messages["shell"]["drafts"];
}

/** Whose drafts the pages inside keep, and what is said of them; null outside the office. */
export const DraftsOwner = createContext<DraftsContext | null>(null);

/** Gives the forms inside their person; when he leaves, in whichever tab, nothing of his stays in this tab's memory. */
export function DraftsOf({ userId, words, children }: DraftsContext & { children: ReactNode }) {
  useEffect(() => {
    const stop = onSignedOut(userId, drafts.close);
    return () => {
      stop();
      drafts.close();
    };
  }, [userId]);
  return <DraftsOwner value={{ userId, words }}>{children}</DraftsOwner>;
}
