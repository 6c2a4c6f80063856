import { runPrepared, statement } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { lawOn } from "@sansang/rules/elections/law-on";
import type { TermDecider } from "@sansang/rules/elections/term";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";

interface TermChangeRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: UnitPath;
  readonly decider: TermDecider;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDate;
  readonly fromDay: CalendarDate;
  readonly toDay: CalendarDate;
  readonly reason: string;
  readonly recordedBy: string;
  /** The first day on which the unit is no more. */
  readonly unitEndsOn: CalendarDate | null;
  /** Another decision about the same unit holds instead. */
  readonly superseded: boolean;
}

/** A page of them; a commune with more decides for all its khóm at once. */
const MOST = 200;

/** Decisions about units in $1, $2 (ranges of paths), and about units above $3; names as of $4. The latest first. */
const CHANGES = statement<TermChangeRow>(
  "term_changes",
  `select t.id, t.unit_id as "unitId", n.name as "unitName", t.unit_path as "unitPath", t.decider,
     t.decision_number as "decisionNumber", t.decided_on as "decidedOn", t.from_day as "fromDay", t.to_day as "toDay",
     t.reason, p.name as "recordedBy", u.valid_to as "unitEndsOn", t.superseded_at is not null as superseded
   from term_changes t
   join users p on p.id = t.recorded_by
   join units u on u.id = t.unit_id
   cross join unit_names_on(t.unit_id, $4::date) n
   where exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
       where t.unit_path >= r.lo collate "C" and t.unit_path < r.hi collate "C")
     or exists (select from unnest($3::text[]) as own(path) where own.path like t.unit_path || '%')
   order by t.superseded_at is not null, t.decided_on desc, t.id desc limit ${MOST}`,
);

interface Place {
  readonly path: UnitPath;
  readonly kind: UnitKind;
  readonly name: string;
  readonly ended: boolean;
}

const PLACE = statement<Place>(
  "unit_with_term",
  `select u.path, u.kind, n.name, coalesce(u.valid_to <= $2::date, false) as ended from units u cross join unit_names_on(u.id, $2::date) n where u.id = $1`,
);

/** Until when terms run otherwise than elected: of a unit, of what of it concerns the viewer, and what was decided before. */
export const showTerms = query({
  action: "elections.term.view",
  input: z.object({ unitId: z.uuid() }),
  run: async ({ db, actor, scope, input: { unitId }, now }) => {
    const today = dateIn(now);
    const paths = await pathsIn(db, scope, unitId);
    const [place] = await runPrepared(db, PLACE, [unitId, today]);
    if (!place) throw new Refusal("not_found");
    const { lo, hi } = rangesOf(paths);
    const changes = await runPrepared(db, CHANGES, [lo, hi, paths, today]);
    const { value: months, citation } = lawOn(today).rules.termAdjustMaxMonths;
    return {
      unitId,
      unitName: place.name,
      unitKind: place.kind,
      /** What holds for the unit as a whole: the latest decision that reaches it. */
      inForce:
        (!place.ended &&
          changes.find(({ superseded, unitPath }) => !superseded && covers(unitPath, place.path))) ||
        null,
      changes: changes.map(({ unitPath: _, ...row }) => ({
        ...row,
        /** Does it still say until when a term runs? None runs in a unit that is no more. */
        holds: !row.superseded && (row.unitEndsOn === null || row.unitEndsOn > today),
      })),
      /** By how much a commune may change a term today; months null: the law says nothing. */
      rule: { months, citation },
      offers: {
        change:
          !place.ended &&
          mayNow("elections.term.change", { actor, unit: place.path, closed: false, suspended: false }),
      },
    };
  },
});
