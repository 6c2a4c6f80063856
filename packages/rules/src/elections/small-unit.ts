import { isNeighbourhoodLevel, type UnitKind } from "../org/unit.ts";
import type { Rule, RuleValues } from "./rules.ts";

/** What is odd about the number of households of a khóm: nobody has counted them, or fewer than a new one must have. */
export type SmallUnit =
  | { readonly kind: "uncounted" }
  | { readonly kind: "small"; readonly least: number; readonly citation: string };

/** A look for outliers, which never refuses: the minimum is that of a unit newly founded, and older ones may be smaller. */
export function smallUnit(
  { kind, households }: { readonly kind: UnitKind; readonly households: number | null },
  { value, citation }: Rule<RuleValues["unitMinHouseholds"]>,
): SmallUnit | null {
  if (!isNeighbourhoodLevel(kind)) return null;
  if (!households) return { kind: "uncounted" };
  const least = value?.[kind === "hamlet" ? "hamlet" : "neighbourhood"];
  return least !== undefined && households < least ? { kind: "small", least, citation } : null;
}
