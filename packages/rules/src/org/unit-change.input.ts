import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { CodeInput, HouseholdsInput, UnitNameInput } from "./unit.input.ts";
import { UNIT_KINDS } from "./unit.ts";
import { CHANGE_NEEDS, countsOut, UNIT_CHANGES, type UnitChange } from "./unit-change.ts";

const MOST_NEIGHBOURHOODS = 600;

/** A unit that a change leads to: a new one by its name or, where another is dissolved, one that stays, by its id. */
const IntoInput = z.object({
  unitId: z.uuid({ error: "missing" }).optional(),
  name: UnitNameInput.optional(),
  qualifier: UnitNameInput.optional(),
  kind: z.enum(UNIT_KINDS, { error: "missing" }).optional(),
  code: CodeInput.optional(),
  households: HouseholdsInput.optional(),
});

/** How a khóm that goes over is told apart from others of its name. */
const CarriedInput = z.object({ unitId: z.uuid(), qualifier: UnitNameInput.optional() });

const spanProblem = (count: number, { least, most }: { least: number; most: number }): string | null => {
  if (count > most) return "too_many_units";
  if (count >= least) return null;
  return least > 1 ? "two_units" : "missing";
};

type Into = z.output<typeof IntoInput>;

/** A new unit needs its name; one that is counted out to needs its households. */
const intoProblems = (kind: UnitChange, { unitId, name, households }: Into): [string, string][] => {
  const stays = kind === "dissolve" && unitId !== undefined;
  return [
    ...(name || stays ? [] : [["name", "missing"] satisfies [string, string]]),
    ...(countsOut(kind) && households === undefined
      ? [["households", "missing"] satisfies [string, string]]
      : []),
  ];
};

/** A change of units by a resolution: what ends, what begins, which resolution, and from when. */
export const ChangeUnitsInput = z
  .object({
    kind: z.enum(UNIT_CHANGES, { error: "missing" }),
    /** The unit under which they stand; of communes that become one, the unit above the new one. */
    parentId: z.uuid({ error: "missing" }),
    unitIds: z.array(z.uuid()).max(MOST_NEIGHBOURHOODS),
    into: z.array(IntoInput).max(MOST_NEIGHBOURHOODS),
    carried: z.array(CarriedInput).max(MOST_NEIGHBOURHOODS).optional(),
    resolutionNumber: plainText(1, 60),
    resolvedOn: CalendarDateInput,
    resolvedBy: plainText(2, 160),
    effectiveOn: CalendarDateInput,
    /** Why the households do not add up. */
    differenceNote: plainText(10, 500).optional(),
  })
  .superRefine(({ kind, unitIds, into, resolvedOn, effectiveOn }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const { old, into: news } = CHANGE_NEEDS[kind];
    const ends = spanProblem(new Set(unitIds).size, old);
    if (ends) issue(["unitIds"], ends);
    const begins = spanProblem(into.length, news);
    if (begins) issue(["into"], begins);
    for (const [place, each] of into.entries())
      for (const [field, code] of intoProblems(kind, each)) issue(["into", place, field], code);
    if (effectiveOn < resolvedOn) issue(["effectiveOn"], "before_resolution");
  });

export type UnitChangeAsked = z.output<typeof ChangeUnitsInput>;
