import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { type ItemStatus, isUnsent } from "@sansang/rules/checklist/item-status";
import { type Dated, isPastDue } from "@sansang/rules/elections/running-clock";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Pile } from "./board-query.ts";

const STATUSES: Record<Exclude<Pile, "overdue">, readonly ItemStatus[]> = {
  verified: ["verified"],
  waiting: ["submitted", "disputed"],
  returned: ["returned"],
  unsent: ["not_started", "draft"],
};

/** The list of the items behind a figure. */
export const pileFilter = (pile: Pile): ItemFilter =>
  pile === "overdue" ? { timing: "overdue" } : { states: [...STATUSES[pile]] };

/** The items behind a figure, out of these. */
export const inPile = <Item extends Dated & { readonly status: ItemStatus }>(
  items: readonly Item[],
  pile: Pile,
  today: CalendarDate,
): Item[] =>
  items.filter((item) =>
    pile === "overdue"
      ? isUnsent(item.status) && isPastDue(item, today)
      : STATUSES[pile].includes(item.status),
  );
