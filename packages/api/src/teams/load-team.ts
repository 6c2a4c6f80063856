import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { electionTeams, teamSeats } from "@sansang/db/tables/teams";
import type { Rules } from "@sansang/rules/elections/rules";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type LoadedKhom, loadKhom, type NamedKhom } from "../elections/load-khom.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import { Refusal } from "../kernel/refusal.ts";
import { takeTurns } from "../kernel/take-turns.ts";
import type { SeatRow } from "./people-like.ts";

/** A khóm of a cycle with its team, once there is a decision, and the people who sit in it. */
export interface LoadedTeam extends LoadedKhom {
  readonly rules: Rules;
  readonly team: typeof electionTeams.$inferSelect | null;
  readonly seats: readonly SeatRow[];
}

const placed = ({ cycleId, unitId }: NamedKhom) =>
  and(eq(electionTeams.cycleId, cycleId), eq(electionTeams.unitId, unitId));

const seatsOf = (db: Db | Tx, teamId: string): Promise<SeatRow[]> =>
  db
    .select()
    .from(teamSeats)
    .where(and(eq(teamSeats.teamId, teamId), isNull(teamSeats.vacatedAt)))
    .orderBy(asc(teamSeats.id));

/** For reading. */
export async function readTeam(db: Db | Tx, named: NamedKhom): Promise<LoadedTeam> {
  const khom = await loadKhom(db, named);
  const [team] = await db.select().from(electionTeams).where(placed(named));
  return {
    ...khom,
    rules: await rulesForWard(db, khom.cycle, khom.wardId),
    group: team?.id ?? null,
    team: team ?? null,
    seats: team ? await seatsOf(db, team.id) : [],
  };
}

/** Fetch or refuse, with a lock on the team: two who set it up or seat people take turns. */
export async function loadTeam(tx: Tx, named: NamedKhom): Promise<LoadedTeam> {
  await takeTurns(tx, "team", named);
  await tx.select({ id: electionTeams.id }).from(electionTeams).where(placed(named)).for("update");
  return readTeam(tx, named);
}

/** A seat that somebody holds, with its team locked. */
export async function loadSeat(tx: Tx, seatId: string): Promise<LoadedTeam & { readonly seat: SeatRow }> {
  const [place] = await tx
    .select({ cycleId: teamSeats.cycleId, unitId: teamSeats.unitId })
    .from(teamSeats)
    .where(eq(teamSeats.id, seatId));
  if (!place) throw new Refusal("not_found");
  const loaded = await loadTeam(tx, place);
  const [seat] = await tx.select().from(teamSeats).where(eq(teamSeats.id, seatId)).for("update");
  if (!seat) throw new Error("A seat was not returned");
  return { ...loaded, seat };
}
