import { type ItemFilter, ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";

export { itemFilterHref } from "./item-filter-href.ts";

const LISTS: readonly string[] = ["states", "steps"] satisfies (keyof ItemFilter)[];

/** The filter in an address; a value nobody knows is left out, as if it had not been typed. */
export function readItemFilter(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): ItemFilter {
  const known = Object.entries(ItemFilterInput.shape).flatMap(([name, field]) => {
    const text = [params[name]].flat().filter(Boolean).join(",");
    if (!text) return [];
    const { success, data } = field.safeParse(LISTS.includes(name) ? [...new Set(text.split(","))] : text);
    return success ? [[name, data]] : [];
  });
  return Object.fromEntries(known) as ItemFilter;
}
