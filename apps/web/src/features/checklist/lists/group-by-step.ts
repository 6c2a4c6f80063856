import type { RouterOutputs } from "../../../lib/api.ts";

type ListedItem = RouterOutputs["checklist"]["list"]["rows"][number];

/** Khóm whose dossier of the same step is due on the same day and stands alike are one line. */
export interface StepGroup {
  readonly rows: readonly [ListedItem, ...ListedItem[]];
}

/** Fewer than so many khóm stand on lines of their own. */
const LEAST = 3;

/** Lines in the order of the list. */
export function groupByStep(rows: readonly ListedItem[]): StepGroup[] {
  const groups = new Map<string, [ListedItem, ...ListedItem[]]>();
  for (const row of rows) {
    const key = [row.step, row.due, row.status, row.wardId].join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group): StepGroup[] =>
    group.length >= LEAST ? [{ rows: group }] : group.map((row) => ({ rows: [row] })),
  );
}
