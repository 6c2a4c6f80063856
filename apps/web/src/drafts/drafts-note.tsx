"use client";
import { useSyncExternalStore } from "react";
import { drafts } from "./drafts.ts";
import { useDraftsWords } from "./use-drafts-words.ts";

/** Beside a form: `stored` where the browser keeps what is typed; a sentence that it is lost by a reload where it does not. */
export function DraftsNote({ stored }: { stored?: string }) {
  const words = useDraftsWords();
  const isLost = useSyncExternalStore(drafts.subscribe, drafts.keepsNothing, () => false);
  if (isLost)
    return (
      <p role="status" className="text-back-fg text-sm">
        {words.notStored}
      </p>
    );
  return stored ? <p className="text-ink-2 text-sm">{stored}</p> : null;
}
