import "server-only";
import { namedValues } from "@sansang/db/named-columns";
import type { candidates } from "@sansang/db/tables/candidates";
import { FACT_KEYS, type FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { CandidateFacts } from "@sansang/rules/candidates/candidate-facts.input";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import { lastDigits } from "@sansang/rules/candidates/sensitive-fields";
import { birthYear } from "@sansang/rules/kernel/birth";
import type { Secrets } from "../kernel/secrets.ts";
import { digestOfId } from "../teams/personal-id.ts";

export type CandidateRow = typeof candidates.$inferSelect;
export type Sources = Partial<Record<FactKey, FactSource>>;

/** Bound to the sealed number, so that one cannot be laid into another's dossier. */
export const sealPlace = (candidateId: string): string => `candidate ${candidateId} personal id`;

const personalIdColumns = (candidateId: string, personalId: string, secrets: Secrets) => ({
  personalIdSealed: secrets.seal(personalId, sealPlace(candidateId)),
  personalIdLast4: lastDigits(personalId),
  personalIdDigest: digestOfId(secrets, personalId),
});

/** The columns that hold these facts. `known` is what the dossier says of name and birth where the facts are silent. */
export function columnsOf(
  candidateId: string,
  facts: Partial<CandidateFacts>,
  secrets: Secrets,
  known: Pick<CandidateRow, "name" | "birth"> = { name: "", birth: "" },
) {
  const { name, birth, personalId, ...rest } = facts;
  const named = name?.value ?? known.name;
  const born = birth?.value ?? (known.birth as CandidateFacts["birth"]["value"]);
  const values = Object.fromEntries(Object.entries(rest).map(([key, fact]) => [key, fact?.value]));
  return {
    ...(values as Partial<Omit<CandidateRow, "id">>),
    ...namedValues(named, born),
    birth: born,
    birthYear: birthYear(born),
    ...(personalId ? personalIdColumns(candidateId, personalId.value, secrets) : {}),
  };
}

export const sourcesOf = (facts: Partial<CandidateFacts>): Sources =>
  Object.fromEntries(Object.entries(facts).flatMap(([key, fact]) => (fact ? [[key, fact.source]] : [])));

/** What the dossier holds, without the number itself: `personalId` is only whether there is one. */
export const factsHeld = (row: CandidateRow): Readonly<Record<FactKey, unknown>> =>
  Object.fromEntries(
    FACT_KEYS.map((key) => [key, key === "personalId" ? row.personalIdLast4 : row[key]]),
  ) as Record<FactKey, unknown>;

/** The facts as a correction compares them: of the number its digest. */
export const factsToCompare = (row: CandidateRow): Readonly<Record<FactKey, unknown>> => ({
  ...factsHeld(row),
  personalId: row.personalIdDigest,
});

/** Stands for a sensitive value where it must not be shown: the same value in the same dossier has the same mark. */
export const sealedMarkOf = (
  candidateId: string,
  key: FactKey,
  value: unknown,
  secrets: Secrets,
): string | null =>
  value === null || value === undefined
    ? null
    : secrets.digest(`mark ${candidateId} ${key} ${JSON.stringify(value)}`).slice(0, 16);
