"use client";
import { useState } from "react";

/** What is typed into a form and must not outlive it: passwords, and forms that ask in two steps. */
export function useTyped<T extends Readonly<Record<string, string>>>(empty: T) {
  const [draft, setDraft] = useState(empty);
  return {
    draft,
    change: (part: Partial<T>) => setDraft((typed) => ({ ...typed, ...part })),
    drop: (saved: T = empty) => setDraft(saved),
  };
}
