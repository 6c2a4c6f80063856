import type { Group } from "@sansang/rules/reports/composition";

/** Of sensitive traits only totals are shown: whose they are is opened one by one on a dossier, and leaves a line. */
const SENSITIVE: readonly Group[] = ["ethnic_minority", "kinh", "ethnicity_unknown"];

/** Where the people whom a figure counts are listed; null where no list may be made of them. */
export function rowsHref(unitId: string, group: Group | "candidates"): string | null {
  if (group === "candidates") return `/candidates?unit=${unitId}&standing=1`;
  return SENSITIVE.includes(group) ? null : `/candidates?unit=${unitId}&group=${group}`;
}
