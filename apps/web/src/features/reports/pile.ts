import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { type ItemState, isUnsent } from "@sansang/rules/checklist/item-status";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Pile } from "./board-query.ts";

const STATES: Record<Exclude<Pile, "overdue">, readonly ItemState[]> = {
  verified: ["verified"],
  waiting: ["submitted", "disputed"],
  returned: ["returned"],
  unsent: ["not_started", "draft"],
};

/** The list of the items behind a figure. */
export const pileFilter = (pile: Pile): ItemFilter =>
  pile === "overdue" ? { timing: "overdue" } : { states: [...STATES[pile]] };

/** The items behind a figure, out of these. */
export const inPile = <Item extends { readonly state: ItemState; readonly due: CalendarDate }>(
  items: readonly Item[],
  pile: Pile,
  today: CalendarDate,
): Item[] =>
  items.filter(({ state, due }) =>
    pile === "overdue" ? isUnsent(state) && due < today : STATES[pile].includes(state),
  );
