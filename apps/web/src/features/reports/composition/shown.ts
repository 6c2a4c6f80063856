import type { Composition, Group } from "@sansang/rules/reports/composition";

/** A count as the viewer may see it; null where it would point at somebody. */
export type ShownCount = number | null;
export type ShownCounts = Readonly<Record<Group, ShownCount>>;

/** The composition of a unit as the viewer may see it. */
export interface Shown extends Pick<Composition, "candidates" | "contests"> {
  readonly counts: ShownCounts;
}

/** A unit one floor below the one that is looked at. */
export interface ShownPart extends Shown {
  readonly unitId: string;
  readonly name: string;
}

/** The sum, unless one of its parts is hidden. */
export const sumOf = (counts: readonly ShownCount[]): ShownCount =>
  counts.reduce<ShownCount>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

export const khomOf = ({ none, single, several }: Composition["contests"]): number => none + single + several;
