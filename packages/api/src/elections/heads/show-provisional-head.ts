import { runPrepared, statement } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { lawOn } from "@sansang/rules/elections/law-on";
import { provisionalState } from "@sansang/rules/elections/provisional-head";
import type { ProvisionalEnd } from "@sansang/rules/elections/term";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { rangesOf } from "../../org/ranges-of.ts";
import { openElections } from "../open-elections.ts";

interface Place {
  readonly path: UnitPath;
  readonly kind: UnitKind;
  readonly name: string;
  /** The first day on which it is no more. */
  readonly endsOn: CalendarDate | null;
}

const PLACE = statement<Place>(
  "headed_unit",
  `select u.path, u.kind, n.name, u.valid_to as "endsOn" from units u cross join unit_names_on(u.id, $2::date) n where u.id = $1`,
);

interface HeadRow {
  readonly id: string;
  readonly name: string;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDate;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly ending: ProvisionalEnd | null;
  readonly recordedBy: string;
}

/** More than ever were of one khóm. */
const MOST = 20;

const HEADS = statement<HeadRow>(
  "provisional_heads_of_unit",
  `select h.id, h.name, h.decision_number as "decisionNumber", h.decided_on as "decidedOn", h.starts_on as "startsOn",
     h.ends_on as "endsOn", h.ended_on as "endedOn", h.ending, p.name as "recordedBy"
   from provisional_heads h join users p on p.id = h.recorded_by
   where h.unit_id = $1 order by h.ended_on is not null, h.id desc limit ${MOST}`,
);

/** Who leads a khóm until one is elected, who did before, and what the viewer may record of it. */
export const showProvisionalHead = query({
  action: "elections.provisional_head.view",
  input: z.object({ unitId: z.uuid() }),
  run: async ({ db, actor, scope, input: { unitId }, now }) => {
    const today = dateIn(now);
    const [place] = await runPrepared(db, PLACE, [unitId, today]);
    if (!place || !isNeighbourhoodLevel(place.kind) || !inScope(scope, place.path))
      throw new Refusal("not_found");
    const [rows, electionOf] = await Promise.all([
      runPrepared(db, HEADS, [unitId]),
      openElections(db, rangesOf([place.path])),
    ]);
    const { electionDay = null, suspended = false } = electionOf(place.path) ?? {};
    const isOver = place.endsOn !== null && place.endsOn <= today;
    const current = rows.find(({ endedOn }) => endedOn === null) ?? null;
    const { value: months, citation } = lawOn(today).rules.provisionalHeadMaxMonths;
    const asked = { actor, unit: place.path, closed: false, suspended: false };
    return {
      unitId,
      unitName: place.name,
      unitEndsOn: place.endsOn,
      today,
      electionDay,
      suspended,
      current: current && {
        ...current,
        /** Null: he ends with his khóm, and nobody runs out. */
        state:
          place.endsOn && (isOver || place.endsOn <= current.endsOn)
            ? null
            : provisionalState(current.endsOn, electionDay, today),
      },
      earlier: rows.filter(({ endedOn }) => endedOn !== null),
      rule: { months, citation },
      offers: {
        appoint: !current && !isOver && mayNow("elections.provisional_head.appoint", asked),
        end: current !== null && mayNow("elections.provisional_head.end", asked),
      },
    };
  },
});
