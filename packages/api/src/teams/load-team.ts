import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { electionTeams, teamAppointments } from "@sansang/db/tables/teams";
import type { Rules } from "@sansang/rules/elections/rules";
import { and, asc, eq, isNull } from "drizzle-orm";
import {
  type LoadedNeighbourhood,
  loadNeighbourhood,
  type NamedNeighbourhood,
} from "../elections/load-neighbourhood.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import { Refusal } from "../kernel/refusal.ts";
import { takeTurns } from "../kernel/take-turns.ts";
import type { AppointmentRow } from "./people-like.ts";

/** A khóm of a cycle with its team, once there is a decision, and the people who sit in it. */
export interface LoadedTeam extends LoadedNeighbourhood {
  readonly rules: Rules;
  readonly team: typeof electionTeams.$inferSelect | null;
  readonly appointments: readonly AppointmentRow[];
}

const placed = ({ cycleId, unitId }: NamedNeighbourhood) =>
  and(eq(electionTeams.cycleId, cycleId), eq(electionTeams.unitId, unitId));

const appointmentsOf = (db: Db | Tx, teamId: string): Promise<AppointmentRow[]> =>
  db
    .select()
    .from(teamAppointments)
    .where(and(eq(teamAppointments.teamId, teamId), isNull(teamAppointments.vacatedAt)))
    .orderBy(asc(teamAppointments.id));

/** For reading. */
export async function readTeam(db: Db | Tx, named: NamedNeighbourhood): Promise<LoadedTeam> {
  const neighbourhood = await loadNeighbourhood(db, named);
  const [team] = await db.select().from(electionTeams).where(placed(named));
  return {
    ...neighbourhood,
    rules: await rulesForWard(db, neighbourhood.cycle, neighbourhood.wardId),
    group: team?.id ?? null,
    team: team ?? null,
    appointments: team ? await appointmentsOf(db, team.id) : [],
  };
}

/** Fetch or refuse, with a lock on the team: two who set it up or seat people take turns. */
export async function loadTeam(tx: Tx, named: NamedNeighbourhood): Promise<LoadedTeam> {
  await takeTurns(tx, "team", named);
  await tx.select({ id: electionTeams.id }).from(electionTeams).where(placed(named)).for("update");
  return readTeam(tx, named);
}

/** A seat that somebody holds, with its team locked. */
export async function loadAppointment(
  tx: Tx,
  appointmentId: string,
): Promise<LoadedTeam & { readonly appointment: AppointmentRow }> {
  const [place] = await tx
    .select({ cycleId: teamAppointments.cycleId, unitId: teamAppointments.unitId })
    .from(teamAppointments)
    .where(eq(teamAppointments.id, appointmentId));
  if (!place) throw new Refusal("not_found");
  const loaded = await loadTeam(tx, place);
  const [appointment] = await tx
    .select()
    .from(teamAppointments)
    .where(eq(teamAppointments.id, appointmentId))
    .for("update");
  if (!appointment) throw new Error("A seat was not returned");
  return { ...loaded, appointment };
}
