import { COMPOSITION_GROUPS, type Composition, DIMENSIONS, type Group } from "./composition.ts";

/** Fewer people than this could be recognised by a figure. */
export const SMALL_CELL = 3;

/**
 * Counts of which the sum is known, without those that could point at somebody: every one from 1 to 2, and where that
 * is a single one the next smallest too, which the sum would otherwise give away. Null stands for a hidden count.
 */
export function withoutSmall(counts: readonly number[]): (number | null)[] {
  const isSmall = (count: number): boolean => count > 0 && count < SMALL_CELL;
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])));
  if (hidden.size === 1) {
    const rest = counts.map((count, at) => ({ count, at })).filter(({ at }) => !hidden.has(at));
    const next = rest.sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)[0];
    if (next) hidden.add(next.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/** The counts of a composition as somebody outside the office may see them. */
export function publicCounts({ counts }: Composition): Record<Group, number | null> {
  const shown = DIMENSIONS.flatMap((dimension) => {
    const groups = COMPOSITION_GROUPS[dimension];
    const stored = withoutSmall(groups.map((group) => counts[group]));
    return groups.map((group, at) => [group, stored[at] ?? null] as const);
  });
  return Object.fromEntries(shown) as Record<Group, number | null>;
}
