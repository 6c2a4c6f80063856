import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { teamAppointments } from "@sansang/db/tables/teams";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import type { AppointmentSide, CandidateSide } from "@sansang/rules/candidates/conflicts";
import type { Birth } from "@sansang/rules/kernel/birth";
import { birthDays, type Person, personKey } from "@sansang/rules/kernel/person-match";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

export type CandidateRow = typeof candidates.$inferSelect;
export type AppointmentRow = typeof teamAppointments.$inferSelect;
/** Where somebody stands or sits, for whoever looks up what concerns his units. */
export interface Placed {
  readonly unitPath: UnitPath;
}

export const candidateSide = (
  row: Pick<
    CandidateRow,
    "id" | "name" | "birth" | "personalIdDigest" | "unitId" | "unitPath" | "status" | "standing"
  >,
): CandidateSide & Placed => ({
  candidateId: row.id,
  name: row.name,
  birth: row.birth as Birth,
  idDigest: row.personalIdDigest,
  unitId: row.unitId,
  unitPath: row.unitPath,
  status: row.status,
  standing: row.standing,
});

export const appointmentSide = (
  row: Pick<
    AppointmentRow,
    "id" | "name" | "birth" | "personalIdDigest" | "unitId" | "unitPath" | "body" | "role"
  >,
): AppointmentSide & Placed => ({
  appointmentId: row.id,
  name: row.name,
  birth: row.birth as Birth | null,
  idDigest: row.personalIdDigest,
  unitId: row.unitId,
  unitPath: row.unitPath,
  body: row.body,
  role: row.role,
});

/** One lock for each way in which two people may be found beside each other. */
function lockKeys(cycleId: string, { name, birth, idDigest }: Person): string[] {
  const { initialsKey, lettersKey } = personKey(name, birth);
  const [earlierDay] = [...birthDays(birth)].sort();
  return [initialsKey, lettersKey, earlierDay, idDigest].filter(Boolean).map((key) => `${cycleId} ${key}`);
}

/** People of one cycle who write themselves alike take turns, so that neither side misses the other. */
export async function lockLike(tx: Tx, cycleId: string, people: readonly Person[]): Promise<void> {
  const keys = new Set(people.flatMap((person) => lockKeys(cycleId, person)));
  for (const key of [...keys].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

interface Keyed {
  readonly initialsKey: AnyPgColumn;
  readonly lettersKey: AnyPgColumn;
  readonly birth: AnyPgColumn;
  readonly birthYear: AnyPgColumn;
  readonly personalIdDigest: AnyPgColumn;
}

/**
 * Everybody with the same initials or letters and the same year or none, whoever was born that day, and whoever has the
 * same number: one index range each.
 */
function alike({ birthYear, personalIdDigest, ...columns }: Keyed, person: Person): SQL | undefined {
  const key = personKey(person.name, person.birth);
  const byName = (["initialsKey", "lettersKey"] as const).flatMap((kind) => {
    const letters = eq(columns[kind], key[kind]);
    return key.birthYear === null
      ? [letters]
      : [and(letters, eq(birthYear, key.birthYear)), and(letters, isNull(birthYear))];
  });
  const byDay = birthDays(person.birth).map((day) => eq(columns.birth, day));
  const byNumber = person.idDigest
    ? [and(isNotNull(personalIdDigest), eq(personalIdDigest, person.idDigest))]
    : [];
  return or(...byName, ...byDay, ...byNumber);
}

/** People who stand in the cycle and may be this one. */
export async function candidatesLike(tx: Tx, cycleId: string, person: Person, exceptId: string | null) {
  const rows = await tx
    .select()
    .from(candidates)
    .where(
      and(
        eq(candidates.cycleId, cycleId),
        inArray(candidates.status, [...STANDING_STATUSES]),
        exceptId ? ne(candidates.id, exceptId) : undefined,
        alike(candidates, person),
      ),
    );
  return rows.map(candidateSide);
}

/** People who sit in a team of the cycle and may be this one. */
export async function appointmentsLike(tx: Tx, cycleId: string, person: Person, exceptId: string | null) {
  const rows = await tx
    .select()
    .from(teamAppointments)
    .where(
      and(
        eq(teamAppointments.cycleId, cycleId),
        isNull(teamAppointments.vacatedAt),
        exceptId ? ne(teamAppointments.id, exceptId) : undefined,
        alike(teamAppointments, person),
      ),
    );
  return rows.map(appointmentSide);
}
