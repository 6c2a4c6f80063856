import "server-only";
import { RecordConsultationInput } from "@sansang/rules/candidates/candidate.input";
import type { Consultation } from "@sansang/rules/candidates/consultation";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import { mayConsultOn } from "@sansang/rules/candidates/nomination";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { command } from "../kernel/command.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";
import { datesOf } from "./nomination/load-nomination.ts";

/** As it is kept with the dossier. */
export interface RecordedConsultation extends Consultation {
  readonly source: FactSource;
}

/** Records what the voters' meeting said of a person. */
export const recordConsultation = command({
  action: "candidates.candidate.record_consultation",
  input: RecordConsultationInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async (args) => {
    const { consultation, source } = args.input;
    const { row, nomination, neighbourhood } = args.subject;
    const limits = { today: dateIn(args.now), electionDay: neighbourhood.cycle.electionDay, born: row.birth };
    orRefuse(mayConsultOn(consultation.heldOn, datesOf(nomination), limits, "consultation.heldOn"));
    return changeCandidate(
      "candidates.candidate.record_consultation",
      args,
      {},
      {
        columns: { consultation: { ...consultation, source } satisfies RecordedConsultation },
        entry: { facts: { ...consultation } },
      },
    );
  },
});
