import { runPrepared, statement } from "@sansang/db/prepared";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { CalendarDateInput } from "@sansang/rules/kernel/calendar.input";
import { UNIT_KINDS, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPathOf } from "./unit-path-of.ts";
import { unitPlace } from "./unit-place.ts";

/** A province with all its communes and khóm fits; the nation is walked unit by unit. */
const MOST = 5_000;

export interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  /** Without what tells it from others of its name. */
  readonly bareName: string;
  readonly path: UnitPath;
  readonly code: string | null;
  readonly households: number | null;
  /** Of its office; null where none is entered. */
  readonly phone: string | null;
  readonly isSynthetic: boolean;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

const UNITS = statement<UnitRow>(
  "units",
  `select u.id, u.parent_id as "parentId", u.kind, n.name,
     case when n.qualifier is null then n.name else left(n.name, -length(n.qualifier) - 3) end as "bareName", u.path, c.code, u.households, u.phone, u.is_synthetic as "isSynthetic",
     u.valid_from as "validFrom", u.valid_to as "validTo"
   from unnest($1::text[], $2::text[]) as r(lo, hi)
   join units u on u.path >= r.lo collate "C" and u.path < r.hi collate "C"
   cross join unit_names_on(u.id, $3::date) n
   left join unit_codes_on(u.id, $3::date) c on true
   where u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date)
     and ($4::text[] is null or u.kind = any($4))
   order by length(u.path) - length(replace(u.path, '/', '')), ${unitPlace("u.path")}
   limit ${MOST}`,
);

/** The viewer's units, or one of them, with everything below, as they stand on a day: upper levels first, siblings in their order. */
export const listUnits = query({
  action: "org.unit.view",
  input: z.object({
    unitId: z.uuid().optional(),
    on: CalendarDateInput.optional(),
    /** All kinds where none is named. */
    kinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length).optional(),
  }),
  run: async ({ db, scope, input, now }) => {
    const path = input.unitId ? await unitPathOf(db, input.unitId) : null;
    if (input.unitId && !(path && inScope(scope, path))) throw new Refusal("not_found");
    const ranges = (path ? [path] : scope.paths).map(pathRange);
    const on = input.on ?? dateIn(now);
    const units = await runPrepared(db, UNITS, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      on,
      input.kinds ?? null,
    ]);
    return { on, units };
  },
});
