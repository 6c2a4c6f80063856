"use client";
import { use, useEffect, useState, useSyncExternalStore } from "react";
import { drafts } from "../drafts/drafts.ts";
import { DraftsOwner } from "../drafts/drafts-of.tsx";

type Texts = Record<string, string>;

const nothing = () => undefined;
const hasNone = () => false;

/** Gets out what the person of this page has kept; returns who it is. */
function useOwner(): string {
  const userId = use(DraftsOwner)?.userId;
  if (!userId) throw new Error("A form that keeps drafts stands inside <DraftsOf>");
  useEffect(() => void drafts.open(userId), [userId]);
  return userId;
}

/** Asks whether something typed is kept under a key; another function once what is kept has come in. */
export function useHasDraft(): (key: string) => boolean {
  useOwner();
  return useSyncExternalStore(drafts.subscribe, drafts.has, () => hasNone);
}

/**
 * What is typed into a form, kept for this person through a reload or a lost session. What was kept comes in a moment
 * after the form is drawn, unless somebody has begun to type.
 */
export function useDraft<T extends Texts>(key: string, empty: T) {
  const owner = useOwner();
  const [saved, setSaved] = useState(empty);
  const stored = useSyncExternalStore(drafts.subscribe, () => drafts.now(owner, key), nothing);
  const over = (texts: object | undefined): T => ({ ...saved, ...texts });
  const change = (part: Partial<T>) => {
    const next = { ...over(drafts.now(owner, key)), ...part };
    if (isSame(next, saved)) drafts.drop(owner, key);
    else drafts.keep(owner, key, next);
  };
  /** Forgets what was typed; the form goes on with what was saved, or empty. */
  const drop = (now: T = empty) => {
    setSaved(now);
    drafts.drop(owner, key);
  };
  return { draft: over(stored), change, drop };
}

/** Do both hold the same texts? */
export const isSame = (one: Texts, other: Texts): boolean =>
  Object.keys({ ...one, ...other }).every((field) => one[field] === other[field]);
