import "server-only";
import { candidates } from "@sansang/db/tables/candidates";
import type { SensitiveField } from "@sansang/rules/candidates/sensitive-fields";
import { RevealSensitiveInput } from "@sansang/rules/candidates/sensitive-fields.input";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { Secrets } from "../kernel/secrets.ts";
import { type CandidateRow, sealPlace } from "./candidate-columns.ts";

const revealed = (row: CandidateRow, field: SensitiveField, secrets: Secrets): string | null => {
  if (field !== "personalId") return row[field];
  return row.personalIdSealed ? secrets.open(row.personalIdSealed, sealPlace(row.id)) : null;
};

/** Shows one sensitive fact to somebody who may see it. That he looked stays in the ledger; what he saw does not. */
export const revealSensitive = command({
  action: "candidates.sensitive.reveal",
  input: RevealSensitiveInput,
  secret: true,
  load: async (tx, { candidateId }) => {
    const [row] = await tx.select().from(candidates).where(eq(candidates.id, candidateId));
    if (!row) throw new Refusal("not_found");
    return { unitPath: row.unitPath, cycleId: row.cycleId, group: row.nominationId, row };
  },
  run: async ({ context, input: { field }, subject: { row } }) => {
    const value = revealed(row, field, context.secrets);
    if (value === null) throw new Refusal("fact_missing");
    return {
      result: { candidateId: row.id, field, value },
      line: {
        subjectType: "candidate",
        subjectId: row.id,
        after: { field },
      },
    };
  },
});
