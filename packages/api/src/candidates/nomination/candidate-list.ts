import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { stands } from "@sansang/rules/candidates/candidate-status";
import type { NominatedList } from "@sansang/rules/candidates/list-status";
import { NO_DATES } from "@sansang/rules/candidates/nomination";
import {
  formatEducation,
  type GeneralEducation,
} from "@sansang/rules/candidates/vocabulary/general-education";
import { sortByName } from "@sansang/rules/kernel/vietnamese-name";
import { asc, eq } from "drizzle-orm";
import { blockedCounts } from "../../teams/standing-conflicts.ts";
import type { CandidateRow } from "../candidate-columns.ts";
import { datesOf, type LoadedNomination } from "./load-nomination.ts";

/** Everybody ever entered in a khóm, in the order of entering. */
export const candidatesOf = (db: Db | Tx, { nomination }: LoadedNomination): Promise<CandidateRow[]> =>
  nomination
    ? db
        .select()
        .from(candidates)
        .where(eq(candidates.nominationId, nomination.id))
        .orderBy(asc(candidates.id))
    : Promise.resolve([]);

/** The khóm's list as the rules see it. */
export async function listOf(
  db: Db | Tx,
  loaded: LoadedNomination,
  rows: readonly CandidateRow[],
): Promise<NominatedList> {
  const blocked = await blockedCounts(
    db,
    rows.map(({ id }) => id),
  );
  return {
    state: loaded.nomination?.listFixedAt ? "fixed" : "open",
    dates: loaded.nomination ? datesOf(loaded.nomination) : NO_DATES,
    candidates: rows.map(({ id, status }) => ({
      status,
      blocked: blocked.get(id) ?? 0,
    })),
  };
}

/** What a posted list says of a person: nothing sensitive, of the birth only the year. */
export type ListedCandidate = {
  readonly candidateId: string;
  readonly version: number;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: CandidateRow["sex"];
  readonly residence: string | null;
  /** As people say it: `9/12`. */
  readonly generalEducation: string | null;
  readonly qualification: CandidateRow["qualification"];
  readonly occupation: string | null;
  readonly position: string | null;
  readonly workplace: string | null;
  readonly standing: CandidateRow["standing"];
  readonly introducedBy: CandidateRow["introducedBy"];
};

/** What a list takes from a dossier. */
export const LISTED_COLUMNS = {
  id: candidates.id,
  status: candidates.status,
  version: candidates.version,
  name: candidates.name,
  birth: candidates.birth,
  birthYear: candidates.birthYear,
  sex: candidates.sex,
  residence: candidates.residence,
  generalEducation: candidates.generalEducation,
  qualification: candidates.qualification,
  occupation: candidates.occupation,
  position: candidates.position,
  workplace: candidates.workplace,
  standing: candidates.standing,
  introducedBy: candidates.introducedBy,
} as const;
export type ListedRow = Pick<CandidateRow, keyof typeof LISTED_COLUMNS>;

/** The people who stand, in the order of the posted list. */
export const listed = (rows: readonly ListedRow[]): ListedCandidate[] =>
  sortByName(
    rows.filter(({ status }) => stands(status)),
    (a, b) => a.birth.localeCompare(b.birth),
  ).map((row) => ({
    candidateId: row.id,
    version: row.version,
    name: row.name,
    birthYear: row.birthYear,
    sex: row.sex,
    residence: row.residence,
    generalEducation: row.generalEducation ? formatEducation(row.generalEducation as GeneralEducation) : null,
    qualification: row.qualification,
    occupation: row.occupation,
    position: row.position,
    workplace: row.workplace,
    standing: row.standing,
    introducedBy: row.introducedBy,
  }));
