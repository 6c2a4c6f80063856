import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { candidates, nominations } from "@sansang/db/tables/candidates";
import type { PostedList } from "@sansang/rules/candidates/list-status";
import type { ConsultedDays, NominationDates } from "@sansang/rules/candidates/nomination";
import type { Rules } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { and, eq, max, min, type SQL, sql } from "drizzle-orm";
import {
  type LoadedNeighbourhood,
  loadNeighbourhood,
  type NamedNeighbourhood,
} from "../../elections/load-neighbourhood.ts";
import { rulesForWard } from "../../elections/rules-for-ward.ts";
import { takeTurns } from "../../kernel/take-turns.ts";

export type NominationRow = typeof nominations.$inferSelect;

/** A khóm of a cycle, the rules it follows and its nomination as far as anybody has begun it. */
export interface LoadedNomination extends LoadedNeighbourhood {
  readonly restsOn: SQL;
  readonly rules: Rules;
  readonly nomination: NominationRow | null;
}

/** What is said of the people of a khóm rests on their nomination and on the papers that were handed in with their vetting. */
export const dossierGroups = ({ cycleId, unitId }: NamedNeighbourhood): SQL => sql`array(
  select id from nominations where cycle_id = ${cycleId} and unit_id = ${unitId}
  union all select id from checklist_items where cycle_id = ${cycleId} and unit_id = ${unitId} and step_code = 'VETTING')`;

const placed = ({ cycleId, unitId }: NamedNeighbourhood) =>
  and(eq(nominations.cycleId, cycleId), eq(nominations.unitId, unitId));

/** For reading. */
export async function readNomination(db: Db | Tx, named: NamedNeighbourhood): Promise<LoadedNomination> {
  const neighbourhood = await loadNeighbourhood(db, named);
  const [nomination] = await db.select().from(nominations).where(placed(named));
  return {
    ...neighbourhood,
    group: nomination?.id ?? null,
    restsOn: dossierGroups(neighbourhood),
    rules: await rulesForWard(db, neighbourhood.cycle, neighbourhood.wardId),
    nomination: nomination ?? null,
  };
}

/** Fetch or refuse, with a lock on the nomination: two who begin it take turns. */
export async function loadNomination(tx: Tx, named: NamedNeighbourhood): Promise<LoadedNomination> {
  await takeTurns(tx, "nomination", named);
  await tx.select({ id: nominations.id }).from(nominations).where(placed(named)).for("update");
  return readNomination(tx, named);
}

/** The nomination of the khóm, begun now if nobody has begun it before, and locked. */
export async function begunNomination(
  tx: Tx,
  neighbourhood: LoadedNomination,
  now: Date,
): Promise<NominationRow> {
  if (neighbourhood.nomination) return neighbourhood.nomination;
  const { unitId, unitPath, wardId, cycle } = neighbourhood;
  await tx
    .insert(nominations)
    .values({ cycleId: cycle.id, unitId, unitPath, wardId, changedAt: now })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(nominations)
    .where(placed({ cycleId: cycle.id, unitId }))
    .for("update");
  if (!row) throw new Error("A nomination was not returned");
  return row;
}

/** The list of a khóm with what was posted of it; whoever publishes takes the lock of the nomination first. */
export async function postedList(
  db: Db | Tx,
  { cycle, unitId, nomination }: LoadedNomination,
): Promise<PostedList> {
  const { rows } = await db.execute<{ publishedVersion: number | null; inCorrection: boolean }>(sql`
    select max(v.version) filter (where v.status = 'published') as "publishedVersion",
      coalesce(bool_or(v.status in ('draft', 'submitted', 'approved')), false) as "inCorrection"
    from postings p join posting_versions v on v.posting_id = p.id
    where p.cycle_id = ${cycle.id} and p.unit_id = ${unitId}`);
  return {
    publishedVersion: null,
    inCorrection: false,
    ...rows[0],
    state: nomination?.listFixedAt ? "fixed" : "open",
  };
}

/** When people of the khóm were consulted; null: nobody yet. */
export async function consultedDays(tx: Tx, { nomination }: LoadedNomination): Promise<ConsultedDays | null> {
  if (!nomination) return null;
  const heldOn = sql<CalendarDate | null>`${candidates.consultation} ->> 'heldOn'`;
  const [days] = await tx
    .select({ first: min(heldOn), last: max(heldOn) })
    .from(candidates)
    .where(eq(candidates.nominationId, nomination.id));
  return days?.first && days.last ? (days as ConsultedDays) : null;
}

export const datesOf = (row: NominationRow): NominationDates => ({
  frontMeeting1: row.frontMeeting1On as CalendarDate | null,
  partyOpinion: row.partyOpinionOn as CalendarDate | null,
  consultation: row.consultationOn as CalendarDate | null,
  frontMeeting2: row.frontMeeting2On as CalendarDate | null,
});
