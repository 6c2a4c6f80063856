import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { isCommuneLevel, isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import type { Composition, Group } from "@sansang/rules/reports/composition";

/** A count as the viewer may see it; null where it would point at somebody. */
export type ShownCount = number | null;
export type ShownCounts = Readonly<Record<Group, ShownCount>>;

/** The composition of a unit as the viewer may see it. */
export interface Shown extends Pick<Composition, "candidates" | "contests"> {
  readonly counts: ShownCounts;
}

/** A unit as the register of candidates is asked for it; `whole`: all that the viewer may see. */
export interface CompositionUnit {
  readonly id: string;
  readonly name: string;
  readonly level: "whole" | "ward" | "neighbourhood";
  /** As at the end of which day its people are counted; null: now. */
  readonly asAt: CalendarDate | null;
}

export const levelOf = (kind: UnitKind): CompositionUnit["level"] =>
  isNeighbourhoodLevel(kind) ? "neighbourhood" : isCommuneLevel(kind) ? "ward" : "whole";

/** A unit one floor below the one that is looked at. */
export interface ShownPart extends Shown {
  readonly place: CompositionUnit;
}

/** The sum, unless one of its parts is hidden. */
export const sumOf = (counts: readonly ShownCount[]): ShownCount =>
  counts.reduce<ShownCount>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

export const neighbourhoodCountOf = ({ none, single, several }: Composition["contests"]): number =>
  none + single + several;
