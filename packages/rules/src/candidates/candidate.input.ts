import * as z from "zod";
import { INSTITUTIONS } from "../access/roles.ts";
import { CyclesInput } from "../elections/cycles.input.ts";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput as reason } from "../kernel/reason.input.ts";
import { LONGEST_SEARCH } from "../kernel/search.ts";
import { optional } from "../users/optional.ts";
import { CorrectedFactsInput, EnteredFactsInput } from "./candidate-facts.input.ts";
import { FACT_KEYS } from "./candidate-facts.ts";
import { CANDIDATE_STATUSES } from "./candidate-status.ts";
import { ConsultationInput } from "./consultation.input.ts";
import { FactSourceInput } from "./fact-source.input.ts";
import { OUTCOMES } from "./vetting.ts";
import { CRITERIA } from "./vocabulary/criteria.ts";
import { FINDING_GROUNDS } from "./vocabulary/grounds.ts";

const candidateId = z.uuid();
/** The version of the dossier the person was looking at: what is said of another one is refused. */
const seenVersion = z.int().min(1);
const institution = z.enum(INSTITUTIONS, { error: "missing" });

export const EnterCandidateInput = z.object({
  cycleId: z.uuid(),
  unitId: z.uuid({ error: "missing" }),
  facts: EnteredFactsInput,
  /** Why this is another person than one of the same khóm who is very like him. */
  distinctBecause: optional(reason),
});

/** Facts as they should read; those left out stay as they are. */
export const CorrectCandidateInput = z.object({
  candidateId,
  facts: CorrectedFactsInput,
  /** Of a sensitive fact its mark, as the dossier shows it. */
  opened: openedWith(FACT_KEYS),
  reason,
});

export const RecordConsultationInput = z.object({
  candidateId,
  consultation: ConsultationInput,
  source: FactSourceInput,
});

export const SendToVettingInput = z.object({ candidateId });

/** What an institution says of one or more criteria, and on what evidence. `waiting` takes an earlier word back. */
export const VetCandidateInput = z.object({
  candidateId,
  institution,
  seenVersion,
  assessments: z
    .array(
      z
        .object({
          criterion: z.enum(CRITERIA, { error: "missing" }),
          outcome: z.enum(OUTCOMES, { error: "missing" }),
          evidence: plainText(0, 500).default(""),
        })
        .superRefine(({ outcome, evidence }, context) => {
          if (outcome !== "waiting" && evidence === "")
            context.addIssue({ code: "custom", path: ["evidence"], message: "grounds_missing" });
        }),
      { error: "missing" },
    )
    .min(1, "nothing_new")
    .max(CRITERIA.length, "too_long"),
});

export const FindEligibleInput = z.object({ candidateId, institution, seenVersion });
export const FindIneligibleInput = z.object({
  candidateId,
  institution,
  seenVersion,
  ground: z.enum(FINDING_GROUNDS, { error: "missing" }),
  reason,
});
export const WithdrawCandidateInput = z.object({ candidateId, on: CalendarDateInput, reason });
export const RecordDeathInput = z.object({ candidateId, on: CalendarDateInput });
export const ReopenVettingInput = z.object({ candidateId, reason });

/** Which candidates a list shows; `search` is a name without tones, or the last digits of an identity number for those permitted. */
export const ListCandidatesInput = z.object({
  ...CyclesInput,
  unitId: z.uuid(),
  search: plainText(0, LONGEST_SEARCH).optional(),
  statuses: z.array(z.enum(CANDIDATE_STATUSES)).optional(),
});

/** Somebody answers for it that a conflict is none, or may stand. */
export const OverrideConflictInput = z.object({ conflictKey: plainText(3, 200), cycleId: z.uuid(), reason });
