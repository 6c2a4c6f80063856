"use client";
import { useState } from "react";

function read<T extends object>(key: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<T>) };
  } catch {
    return empty;
  }
}

/** Is something typed kept under this key? */
export const hasDraft = (key: string): boolean => {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

/** What is typed into a form, kept in this tab through a reload or a lost session. For forms that only the browser renders. */
export function useDraft<T extends Record<string, string>>(key: string, empty: T) {
  const [draft, setDraft] = useState(() => read(key, empty));
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      return;
    }
  };
  /** Forgets what was typed; the form goes on with what was saved, or empty. */
  const drop = (saved: T = empty) => {
    setDraft(saved);
    try {
      sessionStorage.removeItem(key);
    } catch {
      return;
    }
  };
  return { draft, change, drop };
}
