import { runPrepared } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { CalendarDateInput } from "@sansang/rules/kernel/calendar.input";
import { isCommuneLevel, isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { pathRange } from "@sansang/rules/org/unit-path";
import { type Composition, NO_COMPOSITION } from "@sansang/rules/reports/composition";
import { officialParagraph, percentFootnote, placeInReport } from "@sansang/rules/reports/official-paragraph";
import { type PercentSettings, ROUNDINGS, USUAL_SETTINGS } from "@sansang/rules/reports/percentages";
import { publicCounts } from "@sansang/rules/reports/small-cells";
import * as z from "zod";
import { asAtOf } from "../elections/as-at.ts";
import { type Cycle, cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query, type Read } from "../kernel/query.ts";
import { inScope } from "../kernel/scope.ts";
import type { BoardUnit } from "./board-statements.ts";
import {
  COMPOSITION,
  COMPOSITION_AS_AT,
  type CompositionRow,
  compositionRow,
} from "./composition-statement.ts";
import { boardUnitOf } from "./show-board.ts";
import { type CompositionCounts, shownParts } from "./shown-composition.ts";

export const CompositionInput = z.object({
  ...CyclesInput,
  unitId: z.uuid().optional(),
  rounding: z.enum(ROUNDINGS).default(USUAL_SETTINGS.rounding),
  decimals: z.int().min(0).max(6).default(USUAL_SETTINGS.decimals),
  /** Who stood at the end of this day; without it, who stands now. */
  asAt: CalendarDateInput.optional(),
});
type Asked = z.output<typeof CompositionInput>;

/** The register of one unit, as it is or as at the end of a day. */
export interface LoadedComposition {
  /** Null: as it is now. */
  readonly asAt: CalendarDate | null;
  readonly today: CalendarDate;
  /** Over which it sums, the next election day first. */
  readonly cycles: readonly [Cycle, ...Cycle[]];
  readonly unit: BoardUnit;
  readonly parents: readonly BoardUnit[];
  readonly whole: Composition;
  /** Wards of a city, khóm of a ward; a khóm has none. */
  readonly parts: readonly CompositionRow[];
  /** May the viewer see counts that could point at somebody? */
  readonly isOpen: boolean;
  readonly settings: PercentSettings;
}

/** Counts of the people who stand, for the unit asked for or the viewer's own, one floor deeper. */
export async function loadComposition(args: Read<Asked>): Promise<LoadedComposition> {
  const { db, actor, scope, input } = args;
  const cycles = await cyclesInScope(db, scope, input.cycles);
  const ids = cycles.map(({ id }) => id);
  const { parents, ...unit } = await boardUnitOf(args, cycles);
  const { from, until } = pathRange(unit.path);
  const asAt = await asAtOf(db, ids, input.asAt, args.now);
  const depth = isCommuneLevel(unit.kind) ? "byNeighbourhood" : "byWard";
  const values = [ids, from, until];
  const found = asAt
    ? await runPrepared(db, COMPOSITION_AS_AT[depth], [...values, asAt])
    : await runPrepared(db, COMPOSITION[depth], values);
  const rows = found.map(compositionRow);
  const {
    partId: _,
    name: __,
    ...whole
  } = rows.find(({ partId }) => partId === null) ?? {
    ...NO_COMPOSITION,
    partId: null,
    name: null,
  };
  const parts = isNeighbourhoodLevel(unit.kind) ? [] : rows.filter(({ partId }) => partId !== null);
  return {
    asAt,
    today: dateIn(args.now),
    cycles,
    unit,
    parents: parents.filter(({ path }) => inScope(scope, path)),
    whole,
    parts,
    isOpen: can(actor, "candidates.sensitive.reveal", unit.path).ok,
    settings: { rounding: input.rounding, decimals: input.decimals },
  };
}

export const shownCounts = ({
  whole,
  parts,
  isOpen,
}: LoadedComposition): { whole: CompositionCounts; parts: CompositionCounts[] } =>
  isOpen
    ? { whole: whole.counts, parts: parts.map(({ counts }) => counts) }
    : { whole: publicCounts(whole), parts: shownParts(parts) };

const OFFICE = "Trưởng Ban nhân dân khóm";

/** Who stands: counts with their groups, how many khóm have a contest, and the sentence of the report. */
export const showComposition = query({
  action: "reports.composition.view",
  input: CompositionInput,
  run: async (args) => {
    const loaded = await loadComposition(args);
    const { cycles, unit, parents, whole, parts, isOpen, settings, asAt, today } = loaded;
    const shown = shownCounts(loaded);
    const isWhole = Object.values(shown.whole).every((count) => count !== null);
    return {
      cycles,
      unit,
      parents,
      asAt,
      today,
      at: args.now.toISOString(),
      settings,
      footnote: percentFootnote(settings),
      /** False: counts that could point at somebody are null. */
      isOpen,
      whole: { candidates: whole.candidates, counts: shown.whole, contests: whole.contests },
      parts: parts.map(({ partId, name, candidates, contests }, at) => ({
        unitId: partId ?? "",
        name: name ?? "",
        candidates,
        contests,
        counts: shown.parts[at] ?? publicCounts(NO_COMPOSITION),
      })),
      /** Null where one of its figures is hidden from the viewer. */
      paragraph: isWhole
        ? officialParagraph(whole, { place: placeInReport(unit.name), office: OFFICE, asAt }, settings)
        : null,
    };
  },
});
