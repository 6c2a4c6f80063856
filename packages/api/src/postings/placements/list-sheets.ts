import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Actor } from "@sansang/rules/access/can";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { type SheetWork, sheetWork } from "@sansang/rules/postings/sheet-to-place";
import * as z from "zod";
import { type Cycle, cyclesInScope } from "../../elections/cycles-in-scope.ts";
import { query } from "../../kernel/query.ts";
import { heldPaths } from "../../kernel/scope.ts";
import { unitPlace } from "../../org/unit-place.ts";
import { placementFacts, placementsWithin } from "./load-placements.ts";

/** More than the largest commune has walls; number and list stop at the same place. */
const MOST_SHEETS = 500;

/** A sheet that waits to be posted, or posted again, at one site. */
export interface SheetToPlace {
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly kind: PostingKind;
  readonly version: number;
  readonly work: SheetWork;
  /** By when the lists of the khóm must hang. */
  readonly due: CalendarDate;
  readonly suspended: boolean;
}

interface PlaceOfSheet {
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly due: CalendarDate;
}

/** By when lists hang, and what the khóm are called, what is due first ahead. $1 cycles and $2 khóm, row by row. */
const DUES = statement<PlaceOfSheet>(
  "sheets_due",
  `select a.cycle_id as "cycleId", a.unit_id as "unitId", n.name as "unitName", coalesce(i.due_on, c.election_day) as due
   from (select distinct * from unnest($1::uuid[], $2::uuid[])) as a(cycle_id, unit_id)
   join cycles c on c.id = a.cycle_id
   left join checklist_items i on i.cycle_id = a.cycle_id and i.unit_id = a.unit_id and i.step_code = 'POST_LISTS'
   join units u on u.id = a.unit_id
   cross join unit_names_on(a.unit_id, c.election_day) n
   order by due, ${unitPlace("u.path")}`,
);

/** Every sheet that waits for this person's hands, what is due first ahead; after election day nothing is posted any more. */
export async function sheetsToPlace(
  db: Db,
  actor: Actor,
  cycles: readonly Cycle[],
  today: CalendarDate,
): Promise<SheetToPlace[]> {
  const running = cycles.filter(({ closed, electionDay }) => !closed && electionDay >= today);
  const paths = heldPaths(actor, "postings.placement.prove");
  if (running.length === 0 || paths.length === 0) return [];
  const placements = await placementsWithin(
    db,
    running.map(({ id }) => id),
    paths,
  );
  const waiting = placements.flatMap((placement) => {
    const work = sheetWork(placementFacts(placement));
    return work && placement.currentVersion !== null
      ? [{ ...placement, version: placement.currentVersion, work }]
      : [];
  });
  if (waiting.length === 0) return [];
  const dues = await runPrepared(db, DUES, [
    waiting.map(({ cycleId }) => cycleId),
    waiting.map(({ unitId }) => unitId),
  ]);
  const placeOf = new Map(
    dues.map((place, rank) => [`${place.cycleId} ${place.unitId}`, { ...place, rank }]),
  );
  const suspended = new Set(running.flatMap((cycle) => (cycle.suspended ? [cycle.id] : [])));
  return waiting
    .flatMap(({ cycleId, unitId, siteId, siteName, kind, version, work }) => {
      const place = placeOf.get(`${cycleId} ${unitId}`);
      if (!place) return [];
      const { unitName, due, rank } = place;
      const sheet = { cycleId, unitId, unitName, siteId, siteName, kind, version, work, due };
      return [{ rank, sheet: { ...sheet, suspended: suspended.has(cycleId) } }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_SHEETS)
    .map(({ sheet }) => sheet);
}

/** The sheets that the viewer has to post or to post again, with their day. */
export const listSheets = query({
  action: "postings.placement.prove",
  input: z.object(CyclesInput),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const today = dateIn(now);
    return { today, sheets: await sheetsToPlace(db, actor, cycles, today) };
  },
});
