"use client";
import { useDraft } from "./use-draft.ts";

/** Key beside the fields under which a draft keeps what the form had found. */
const FOUND = "found by the form";

type Texts = Record<string, string>;

/**
 * A draft of a record that others may change meanwhile. `opened` is what the fields read when the form was opened (null:
 * there was no record), kept with the draft through a reload; it goes along with what is sent and never follows a live
 * refresh. `settle` notes what a field reads by now, once the person has seen it.
 */
export function useEdit<T extends Texts>(key: string, known: T, exists = true) {
  const found = (fields: T | null) => ({ [FOUND]: JSON.stringify(fields) });
  const {
    draft: stored,
    change: keep,
    drop: forget,
  } = useDraft<Texts>(key, {
    ...known,
    ...found(exists ? known : null),
  });
  const { [FOUND]: text = "null", ...draft } = stored;
  const opened = JSON.parse(text) as T | null;
  return {
    draft: draft as T,
    opened,
    change: (part: Partial<T>) => keep(part as Texts),
    settle: (part: Partial<T>, keepTheirs: boolean) =>
      keep({ ...found({ ...known, ...opened, ...part }), ...(keepTheirs ? (part as Texts) : {}) }),
    /** Forgets what was typed; the form goes on with what was saved. */
    drop: (saved?: T) => forget(saved ? { ...saved, ...found(saved) } : undefined),
  };
}
