import type { CalendarDate } from "../kernel/calendar.ts";
import { RULE_PACKS } from "./rule-pack.ts";
import type { RulePack } from "./rules.ts";

/** The law of a day: of the packs that hold on it, the latest; before all of them the first. */
export function lawOn(day: CalendarDate): RulePack {
  const inOrder = RULE_PACKS.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const holding = inOrder.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
  );
  const pack = holding.at(-1) ?? inOrder[0];
  if (!pack) throw new Error("No rule pack");
  return pack;
}
