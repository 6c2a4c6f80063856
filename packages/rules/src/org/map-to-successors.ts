/** What of one unit went to another, and with how many households, where that is known. */
export interface Succession {
  readonly oldUnitId: string;
  readonly newUnitId: string;
  readonly households: number | null;
}

export interface MappedFigures<K extends string> {
  readonly figures: Readonly<Record<K, number>>;
  /** Part of it was counted in a unit that was divided, and is shared out by households. */
  readonly isEstimate: boolean;
}

/** Whole numbers by shares; what is left over goes where the most was cut off, so that the sum stays. */
export function shareOut(total: number, shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (whole > 0 ? (total * share) / whole : total / shares.length));
  const counts = exact.map(Math.floor);
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  const byLoss = exact.map((value, place) => ({ place, loss: value - Math.floor(value) }));
  for (const { place } of byLoss.toSorted((one, other) => other.loss - one.loss || one.place - other.place)) {
    if (left <= 0) break;
    counts[place] = (counts[place] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/**
 * Figures of units as they were, as figures of what became of them. A unit that went over whole brings its own; one that
 * was divided is shared out by households, or evenly where those are not known, and what comes of it is an estimate. A
 * unit without a successor keeps its figures.
 */
export function mapToSuccessors<K extends string>(
  figures: ReadonlyMap<string, Readonly<Record<K, number>>>,
  successions: readonly Succession[],
): ReadonlyMap<string, MappedFigures<K>> {
  const next = Map.groupBy(successions, ({ oldUnitId }) => oldUnitId);
  const mapped = new Map<string, { figures: Record<K, number>; isEstimate: boolean }>();
  const lay = (unitId: string, own: Readonly<Record<K, number>>, isEstimate: boolean): void => {
    const goesTo = next.get(unitId) ?? [];
    if (goesTo.length > 0) {
      divide(goesTo, own, isEstimate);
      return;
    }
    const there = mapped.get(unitId);
    const sum = { ...own } as Record<K, number>;
    for (const key of Object.keys(own) as K[]) sum[key] += there?.figures[key] ?? 0;
    mapped.set(unitId, { figures: sum, isEstimate: isEstimate || (there?.isEstimate ?? false) });
  };
  const divide = (
    goesTo: readonly Succession[],
    own: Readonly<Record<K, number>>,
    isEstimate: boolean,
  ): void => {
    const isKnown = goesTo.every(({ households }) => households !== null);
    const shares = goesTo.map(({ households }) => (isKnown ? (households ?? 0) : 1));
    const keys = Object.keys(own) as K[];
    const parts = new Map(keys.map((key) => [key, shareOut(own[key], shares)]));
    for (const [place, { newUnitId }] of goesTo.entries()) {
      const part = Object.fromEntries(keys.map((key) => [key, parts.get(key)?.[place] ?? 0]));
      lay(newUnitId, part as Record<K, number>, isEstimate || goesTo.length > 1);
    }
  };
  for (const [unitId, own] of figures) lay(unitId, own, false);
  return mapped;
}
