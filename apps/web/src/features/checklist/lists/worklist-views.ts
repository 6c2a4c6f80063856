import type { Institution } from "@sansang/rules/access/roles";
import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { ITEM_STATUSES } from "@sansang/rules/checklist/item-status";

type ViewKey = "awaits" | "mine" | "disputed" | "returned" | "overdue" | "submitted" | "all";

/** A list somebody opens often, by name. */
export interface View {
  readonly key: ViewKey;
  readonly filter: ItemFilter;
}

/** What the viewer is to this list: who gives verdicts, who decides, who prepares, who only watches. */
export interface WorklistViewer {
  readonly institution: Institution | null;
  readonly kind: "review" | "decide" | "prepare" | "watch";
}

const FILTERS: Record<Exclude<ViewKey, "awaits">, ItemFilter> = {
  mine: { states: ["not_started", "draft", "returned", "disputed"] },
  disputed: { states: ["disputed"] },
  returned: { states: ["returned"] },
  overdue: { timing: "overdue" },
  submitted: { states: ["submitted"] },
  all: { states: [...ITEM_STATUSES] },
};

const KEYS: Record<WorklistViewer["kind"], readonly Exclude<ViewKey, "awaits">[]> = {
  review: ["disputed", "returned", "overdue", "all"],
  decide: ["disputed", "returned", "overdue", "submitted", "all"],
  prepare: ["mine", "returned", "overdue", "submitted", "all"],
  watch: ["overdue", "returned", "disputed", "submitted", "all"],
};

/** The views of a person; the first one opens where the address names no filter. */
export function viewsOf({ institution, kind }: WorklistViewer): readonly View[] {
  const own: View[] = institution ? [{ key: "awaits", filter: { awaits: institution } }] : [];
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
