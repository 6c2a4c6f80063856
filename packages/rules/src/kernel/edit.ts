import { type CanonicalValue, canonicalJson } from "./canonical-json.ts";

/** What the fields of a form read when it was opened; null: there was no record yet. */
export type Opened = Readonly<Record<string, unknown>> | null;

/** One field that two people changed to different things: what it was, what it is by now, what this person wants. */
export interface FieldConflict {
  readonly field: string;
  readonly before: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export type Merged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly conflicts: readonly FieldConflict[] };

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson((one ?? null) as CanonicalValue) === canonicalJson((other ?? null) as CanonicalValue);

/**
 * The record as it should read now: fields that the form left as it found them follow the present record, so that two
 * people who change different fields both win. A field that somebody else has changed meanwhile to something different
 * is a conflict for the person to settle. Fields that make sense only `together` count as one.
 */
export function mergeEdit<T extends object>(
  current: Partial<T> | null,
  { opened, mine }: { readonly opened: Opened; readonly mine: T },
  together: readonly (readonly (keyof T & string)[])[] = [],
): Merged<T> {
  const fields = Object.keys(mine) as (keyof T & string)[];
  const isMine = (field: keyof T & string): boolean => !same(mine[field], opened?.[field]);
  const isTheirs = (field: keyof T & string): boolean => !same(current?.[field], opened?.[field]);
  const groupOf = (field: keyof T & string) => together.find((group) => group.includes(field)) ?? [field];
  const value = { ...mine };
  const conflicts: FieldConflict[] = [];
  for (const field of fields) {
    const group = groupOf(field);
    const theirs = current?.[field];
    if (!group.some(isMine)) value[field] = theirs as T[keyof T & string];
    else if (group.some(isTheirs) && !same(theirs, mine[field]))
      conflicts.push({
        field,
        before: opened?.[field] ?? null,
        theirs: theirs ?? null,
        mine: mine[field] ?? null,
      });
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, value };
}
