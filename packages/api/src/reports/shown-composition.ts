import "server-only";
import { type Composition, GROUPS, type Group } from "@sansang/rules/reports/composition";
import { publicCounts } from "@sansang/rules/reports/small-cells";

/** A count, or null where it could point at somebody. */
export type CompositionCounts = Readonly<Record<Group, number | null>>;

/** With the sum known, one hidden part of a column would be its difference: a second one is hidden with it. */
function hideInColumn(rows: CompositionCounts[], counts: readonly Composition[], group: Group): boolean {
  const hidden = rows.flatMap((row, at) => (row[group] === null ? [at] : []));
  if (hidden.length !== 1) return false;
  const rest = counts
    .map(({ counts: all }, at) => ({ at, count: all[group] }))
    .filter(({ at, count }) => !hidden.includes(at) && count > 0)
    .sort((a, b) => a.count - b.count);
  const next = rest[0];
  const row = next && rows[next.at];
  if (!next || !row) return false;
  rows[next.at] = { ...row, [group]: null };
  return true;
}

/** What somebody without the right to sensitive facts sees of parts and their sum: nothing that gives a small count away. */
export function shownParts(parts: readonly Composition[]): CompositionCounts[] {
  const rows: CompositionCounts[] = parts.map(publicCounts);
  for (const group of GROUPS) hideInColumn(rows, parts, group);
  return rows;
}
