import { runPrepared, statement } from "@sansang/db/prepared";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { touch, type UnitPath } from "@sansang/rules/org/unit-path";
import {
  type EarliestReady,
  earliestOfAll,
  earliestReady,
  type NeededDossier,
} from "@sansang/rules/reports/earliest-ready";
import * as z from "zod";
import { WITH_APPROVER } from "../checklist/condition-holders.ts";
import { HELD_SINCE } from "../checklist/waits-for.ts";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";

interface Place {
  readonly path: UnitPath;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

const PLACE = statement<Place>(
  "earliest_place",
  `select path, kind, parent_id as "parentId" from units where id = $1`,
);

interface Row extends NeededDossier {
  readonly unitId: string;
  readonly disputeDays: number;
}

/** Every dossier of a commune with what it waits for. $1 cycle, $2 commune. */
const DOSSIERS = statement<Row>(
  "earliest_dossiers",
  `select i.unit_id as "unitId", i.step_code as step, i.status, i.verified_by as "verifiedBy", s.setting -> 'waitsFor' as "waitsFor",
     i.status = 'submitted' and i.verified_by = 'both' and ${WITH_APPROVER} is not null as "isWithApprover", ${HELD_SINCE} as since,
     c.dispute_days as "disputeDays"
   from checklist_items i
   join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
   join cycles c on c.id = i.cycle_id
   where i.cycle_id = $1 and i.ward_id = $2
   order by s.position, i.id`,
);

/** When a commune and each of its khóm, or one khóm, can be ready at the earliest, in the next cycle that concerns it. */
export const showEarliest = query({
  action: "reports.board.view",
  input: z.object({ ...CyclesInput, unitId: z.uuid() }),
  run: async ({ db, scope, input, now }) => {
    const [place] = await runPrepared(db, PLACE, [input.unitId]);
    if (!place || !inScope(scope, place.path)) throw new Refusal("not_found");
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const cycle = cycles.find(({ unitPath }) => touch(unitPath, place.path));
    if (!cycle) throw new Refusal("no_cycle");
    const isNeighbourhood = isNeighbourhoodLevel(place.kind);
    const wardId = isNeighbourhood && place.parentId ? place.parentId : input.unitId;
    const [rows, rules] = await Promise.all([
      runPrepared(db, DOSSIERS, [cycle.id, wardId]),
      rulesForWard(db, cycle, wardId),
    ]);
    const { electionDay, suspended } = cycle;
    const season = {
      today: dateIn(now),
      electionDay,
      suspended,
      postingMinDays: rules.postingMinDays.value,
      disputeDays: rows[0]?.disputeDays ?? 1,
    };
    const shared = rows.filter(({ unitId }) => unitId === wardId);
    const units = Map.groupBy(
      rows.filter(({ unitId }) => unitId !== wardId && (!isNeighbourhood || unitId === input.unitId)),
      ({ unitId }) => unitId,
    );
    const neighbourhoods = [...units].map(([unitId, own]) => ({
      unitId,
      earliest: earliestReady([...shared, ...own], season),
    }));
    const whole: EarliestReady = earliestOfAll(
      neighbourhoods.length > 0
        ? neighbourhoods.map(({ earliest }) => earliest)
        : [earliestReady(shared, season)],
    );
    return { whole, neighbourhoods };
  },
});
