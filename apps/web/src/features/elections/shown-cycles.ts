import type { CycleRow } from "@sansang/api/elections/list-cycles";

/** Of the cycles of a list those that are looked at: the chosen ones, else every open one, else the latest that is over. */
export function shownOf(cycles: readonly CycleRow[], chosen: readonly string[] | undefined): CycleRow[] {
  const found = cycles.filter(({ id, closed }) => (chosen ? chosen.includes(id) : !closed));
  return found.length > 0 ? found : cycles.slice(0, 1);
}

/** In which part of the list a cycle stands. */
export const CYCLE_GROUPS = ["open", "suspended", "over"] as const;
export type CycleGroup = (typeof CYCLE_GROUPS)[number];

export const groupOf = ({ closed, suspendedOn }: CycleRow): CycleGroup =>
  closed ? "over" : suspendedOn ? "suspended" : "open";
