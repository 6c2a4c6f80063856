import type { Holder } from "@sansang/rules/checklist/holder";
import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { ITEM_STATUSES } from "@sansang/rules/checklist/item-status";

type ViewKey = "awaits" | "decide" | "mine" | "disputed" | "returned" | "overdue" | "submitted" | "all";

/** A list somebody opens often, by name. */
export interface View {
  readonly key: ViewKey;
  readonly filter: ItemFilter;
}

/** What the viewer is to this list: who gives verdicts, who decides, who prepares, who only watches. */
export interface WorklistViewer {
  readonly holder: Holder | null;
  readonly kind: "review" | "decide" | "prepare" | "watch";
}

/** What waits for the viewer, under the name that it has for him. */
const OWN: Record<Holder, ViewKey> = {
  preparer: "mine",
  fatherland_front: "awaits",
  home_affairs: "awaits",
  approver: "decide",
};

type SharedKey = Exclude<ViewKey, "awaits" | "decide" | "mine">;

const FILTERS: Record<SharedKey, ItemFilter> = {
  disputed: { states: ["disputed"] },
  returned: { states: ["returned"] },
  overdue: { timing: "overdue" },
  submitted: { states: ["submitted"] },
  all: { states: [...ITEM_STATUSES] },
};

const KEYS: Record<WorklistViewer["kind"], readonly SharedKey[]> = {
  review: ["disputed", "returned", "overdue", "all"],
  decide: ["disputed", "returned", "overdue", "submitted", "all"],
  prepare: ["returned", "overdue", "submitted", "all"],
  watch: ["overdue", "returned", "disputed", "submitted", "all"],
};

/** The views of a person; the first one opens where the address names no filter. */
export function viewsOf({ holder, kind }: WorklistViewer): readonly View[] {
  const own: View[] = holder ? [{ key: OWN[holder], filter: { awaits: holder } }] : [];
  return [...own, ...KEYS[kind].map((key) => ({ key, filter: FILTERS[key] }))];
}

const NAMING = ["states", "steps", "timing", "awaits"] as const satisfies readonly (keyof ItemFilter)[];

/** The part of a filter that makes a view of it; unit, search and place in the list go beside. */
const named = (filter: ItemFilter): string => JSON.stringify(NAMING.map((field) => filter[field] ?? null));

export const viewOf = (views: readonly View[], filter: ItemFilter): View | undefined =>
  views.find((view) => named(view.filter) === named(filter));

/** Without any filter in the address the first view is meant; a unit or a search alone means everything of it. */
export function filterMeant(views: readonly View[], filter: ItemFilter): ItemFilter {
  if (NAMING.some((field) => filter[field] !== undefined)) return filter;
  const meant = filter.unitId || filter.q ? FILTERS.all : (views[0]?.filter ?? FILTERS.all);
  return { ...filter, ...meant };
}
