"use client";
import { useEffect, useState } from "react";
import { signedIn } from "./signed-in.ts";

interface Latest<T> {
  /** To the newest question that was answered. */
  readonly answer: T | null;
  /** A newer question is still open. */
  readonly asking: boolean;
  /** The newest question got no answer. */
  readonly failed: boolean;
}

type Question<T> = (signal: AbortSignal) => Promise<T>;

const NOTHING = { answer: null, asking: false, failed: false };

/**
 * Only the newest question counts: asking it stops the one before, and whatever that still says, answer or error, is
 * dropped.
 */
export function askLatest<T>(show: (latest: Latest<T>) => void) {
  let now: Latest<T> = NOTHING;
  let open: AbortController | null = null;
  const turn = (next: Latest<T>): void => {
    now = next;
    show(next);
  };
  return {
    async ask(question: Question<T>): Promise<void> {
      open?.abort();
      const mine = new AbortController();
      open = mine;
      turn({ ...now, asking: true, failed: false });
      try {
        const answer = await signedIn(() => question(mine.signal));
        if (open === mine) turn({ answer, asking: false, failed: false });
      } catch {
        if (open === mine) turn({ ...now, asking: false, failed: true });
      }
    },
    /** Forgets what was asked and answered. */
    drop(): void {
      open?.abort();
      open = null;
      turn(NOTHING);
    },
    /** Stops what is under way, without a word: nobody looks any more. */
    leave(): void {
      open?.abort();
      open = null;
    },
  };
}

/** A search, a preview, a check: asked again and again, and an old slow answer never takes the place of a newer one. */
export function useLatest<T>() {
  const [latest, setLatest] = useState<Latest<T>>(NOTHING);
  const [{ ask, drop, leave }] = useState(() => askLatest<T>(setLatest));
  useEffect(() => leave, [leave]);
  return { ...latest, ask, drop };
}
