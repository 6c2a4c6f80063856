import { PHASES, type Phase } from "@sansang/rules/checklist/standard-template";
import { oneOf } from "../../lib/one-of.ts";

const PILES = ["verified", "waiting", "returned", "unsent", "overdue"] as const;
/** The rows that make one of the key figures. */
export type Pile = (typeof PILES)[number];

/** How a board is looked at; it lives in the address. */
export interface BoardQuery {
  /** Only rows with overdue work, or with work that waits for the viewer. */
  readonly show?: "late" | "mine" | undefined;
  readonly phase?: Phase | undefined;
  /** Without it the heat map, on a phone the list. */
  readonly view?: "grid" | "list" | undefined;
  /** Problems of the viewer alone. */
  readonly whose?: "mine" | undefined;
  /** On the page of a khóm: the steps behind one of its figures. */
  readonly pile?: Pile | undefined;
  /** Every problem instead of the first ones. */
  readonly problems?: "all" | undefined;
  /** The cycle that this page alone is about. */
  readonly cycleId?: string | undefined;
  /** Those the address chooses for every page. */
  readonly cycle?: readonly string[] | undefined;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const known = <T extends string>(values: readonly T[], text: unknown): T | undefined =>
  values.find((value) => value === text);

/** Reads the address; what nobody knows is left out. */
export const readBoardQuery = (params: SearchParams): BoardQuery => ({
  show: known(["late", "mine"], params.show),
  phase: known(PHASES, params.phase),
  view: known(["grid", "list"], params.view),
  whose: known(["mine"], params.whose),
  pile: known(PILES, params.pile),
  problems: known(["all"], params.problems),
  cycleId: oneOf(params.cycleId) || undefined,
  cycle: params.cycle ? [params.cycle].flat() : undefined,
});

/** The same board looked at otherwise. */
export function boardHref(path: string, query: BoardQuery, change: BoardQuery): string {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...query, ...change }))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return params.size > 0 ? `${path}?${params}` : path;
}
