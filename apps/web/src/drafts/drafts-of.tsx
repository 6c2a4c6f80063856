"use client";
import { createContext, type ReactNode, useEffect } from "react";
import { LEFT } from "./desk-events.ts";

export interface DraftsContext {
  readonly userId: string;
}

/** Whose drafts the pages inside keep; null outside the office. */
export const DraftsOwner = createContext<DraftsContext | null>(null);

/** Gives the forms inside their person; when somebody else sits here, nothing of his stays in this tab's memory. */
export function DraftsOf({ userId, children }: DraftsContext & { children: ReactNode }) {
  useEffect(() => () => void window.dispatchEvent(new CustomEvent(LEFT, { detail: userId })), [userId]);
  return <DraftsOwner value={{ userId }}>{children}</DraftsOwner>;
}
