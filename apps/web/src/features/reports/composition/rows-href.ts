import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { type Group, isListed } from "@sansang/rules/reports/composition";
import { candidatesHref } from "../../candidates/list/candidate-query.ts";
import type { CompositionUnit } from "./shown-counts.ts";

/** Where the people whom a figure counts are listed; null where no list may be made of them. */
export function rowsHref({ id, level, asAt }: CompositionUnit, group: Group | "candidates"): string | null {
  const unit = level === "ward" ? { ward: id } : level === "neighbourhood" ? { neighbourhood: id } : {};
  const place = { ...unit, asAt: asAt ?? undefined };
  if (group === "candidates") return candidatesHref({ ...place, statuses: STANDING_STATUSES });
  return isListed(group) ? candidatesHref({ ...place, group }) : null;
}
