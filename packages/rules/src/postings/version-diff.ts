import { type CanonicalValue, canonicalJson } from "../kernel/canonical-json.ts";
import { PUBLIC_COLUMNS, type PublicRow } from "./public-columns.ts";

type DiffColumn = Exclude<keyof PublicRow, "key">;

const COLUMNS = PUBLIC_COLUMNS.candidate_list.filter((column) => column !== "position");

export interface ChangedField {
  readonly column: DiffColumn;
  readonly before: CanonicalValue;
  readonly after: CanonicalValue;
}

/** What a correction does to the rows. `sum` reconciles: before + added − removed = after. */
export interface VersionDiff {
  readonly added: readonly PublicRow[];
  readonly removed: readonly PublicRow[];
  /** `row` is the row as it reads after. */
  readonly changed: readonly { key: string; row: PublicRow; fields: readonly ChangedField[] }[];
  readonly sum: { before: number; added: number; removed: number; after: number };
}

const changedFields = (before: PublicRow, after: PublicRow): ChangedField[] =>
  COLUMNS.filter((column) => canonicalJson(before[column]) !== canonicalJson(after[column])).map(
    (column) => ({ column, before: before[column], after: after[column] }),
  );

/** Compares two lists row by row, by their keys. The order of the rows says nothing by itself. */
export function diffOf(before: readonly PublicRow[], after: readonly PublicRow[]): VersionDiff {
  const earlier = new Map(before.map((row) => [row.key, row]));
  const keys = new Set(after.map(({ key }) => key));
  const added = after.filter(({ key }) => !earlier.has(key));
  const removed = before.filter(({ key }) => !keys.has(key));
  const changed = after.flatMap((row) => {
    const was = earlier.get(row.key);
    const fields = was ? changedFields(was, row) : [];
    return fields.length > 0 ? [{ key: row.key, row, fields }] : [];
  });
  const sum = { before: before.length, added: added.length, removed: removed.length, after: after.length };
  return { added, removed, changed, sum };
}
