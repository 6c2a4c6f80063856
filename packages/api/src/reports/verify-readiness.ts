import { runPrepared } from "@sansang/db/prepared";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import {
  CELLS_COMPARED,
  FOLDS_COMPARED,
  FOLDS_UNTIL,
  ITEMS_COMPARED,
  type Side,
} from "./verify-statements.ts";

type Value = number | string | null;

/**
 * One figure on which not all agree: of a cell the roll-up and plan (`stored`), the items (`counted`) and the changes
 * (`recorded`); of an item itself and its last change; of a day's fold (`folded`) and the changes up to it.
 */
interface Difference {
  readonly cycleId: string;
  readonly of: "cell" | "item" | "fold";
  readonly figure: string;
  readonly wardId?: string;
  readonly wardName?: string;
  readonly step?: StepCode;
  readonly itemId?: string;
  readonly day?: string;
  readonly stored?: Value;
  readonly counted?: Value;
  readonly folded?: Value;
  readonly recorded?: Value;
}

type SideName = "stored" | "counted" | "folded" | "recorded";
type Sides = Partial<Readonly<Record<SideName, Side>>>;

/** The figures of a row of which its sides do not say the same, with what each says. */
function differing<P extends { readonly cycleId: string }>(
  of: Difference["of"],
  place: P,
  sides: Sides,
): Difference[] {
  const told = Object.entries(sides) as [SideName, Side][];
  const figures = new Set(told.flatMap(([, side]) => Object.keys(side ?? {})));
  return [...figures].flatMap((figure) => {
    const values = told.map(([name, side]) => [name, side?.[figure] ?? null] as const);
    return new Set(values.map(([, value]) => value)).size === 1
      ? []
      : [{ of, ...place, figure, ...Object.fromEntries(values) }];
  });
}

/**
 * Counts the items of the cycles again, adds up what was recorded of them, and names every figure in which roll-up, plan, items,
 * changes or folds differ; `rows` cells were compared.
 */
export const verifyReadiness = query({
  action: "reports.readiness.verify",
  input: z.object(CyclesInput),
  run: async ({ db, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const ids = cycles.map(({ id }) => id);
    const ranges = scope.paths.map(pathRange);
    const values = [ids, ranges.map(({ from }) => from), ranges.map(({ until }) => until)];
    const [cells, items, folds, ends] = await Promise.all([
      runPrepared(db, CELLS_COMPARED, values),
      runPrepared(db, ITEMS_COMPARED, values),
      runPrepared(db, FOLDS_COMPARED, values),
      runPrepared(db, FOLDS_UNTIL, [ids]),
    ]);
    return {
      cycleIds: ids,
      at: now.toISOString(),
      rows: cells.length,
      differences: [
        ...cells.flatMap(({ stored, counted, recorded, ...place }) =>
          differing("cell", place, { stored, counted, recorded }),
        ),
        ...items.flatMap(({ counted, recorded, ...place }) =>
          differing("item", place, { counted, recorded }),
        ),
        ...folds.flatMap(({ folded, recorded, ...place }) => differing("fold", place, { folded, recorded })),
        ...ends.flatMap(({ cycleId, day, folded, recorded }) =>
          differing(
            "fold",
            { cycleId, day },
            {
              folded: { until: folded.toISOString() },
              recorded: { until: recorded?.toISOString() ?? null },
            },
          ),
        ),
      ],
    };
  },
});
