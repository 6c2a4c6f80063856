import type { Institution } from "@sansang/rules/access/roles";
import type { Consultation } from "@sansang/rules/candidates/consultation";
import type { NominationDates } from "@sansang/rules/candidates/nomination";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { AppointmentRole } from "@sansang/rules/teams/appointment";
import type { DemoCandidate } from "./candidates.ts";
import type { UnitNumbers } from "./units.ts";

/** What is said of a criterion, and on which evidence. */
export interface CriterionAssessment {
  readonly criterion: Criterion;
  readonly outcome: CriterionOutcome;
  readonly evidence: string;
}

/** Somebody in the team of a khóm; of members the paper gives no birth. */
export interface DemoAppointment {
  readonly role: AppointmentRole;
  readonly name: string;
  readonly birth: string | null;
  readonly fromFrontCommittee: boolean;
}

/** What happens in the register of candidates and teams, khóm by khóm. */
export type RegisterDeed = { readonly place: UnitNumbers } & (
  | { readonly deed: "recordDates"; readonly dates: NominationDates }
  | { readonly deed: "enter"; readonly person: DemoCandidate }
  | { readonly deed: "consult"; readonly person: DemoCandidate; readonly consultation: Consultation }
  | { readonly deed: "reviewTerm" | "sendToVetting"; readonly person: DemoCandidate }
  | {
      readonly deed: "vet";
      readonly person: DemoCandidate;
      readonly institution: Institution;
      readonly assessments: readonly CriterionAssessment[];
      readonly seenVersion: number;
    }
  | {
      readonly deed: "findEligible";
      readonly person: DemoCandidate;
      readonly institution: Institution;
      readonly seenVersion: number;
    }
  | { readonly deed: "reopenVetting"; readonly person: DemoCandidate; readonly reason: string }
  | {
      readonly deed: "correctOccupation";
      readonly person: DemoCandidate;
      readonly occupation: string;
      readonly reason: string;
      readonly seenVersion: number;
    }
  | {
      readonly deed: "withdraw";
      readonly person: DemoCandidate;
      readonly on: CalendarDate;
      readonly reason: string;
    }
  | { readonly deed: "fixList" }
  | { readonly deed: "reopenList"; readonly reason: string }
  | { readonly deed: "recordTeam"; readonly decisionNumber: string; readonly decidedOn: CalendarDate }
  | { readonly deed: "fillAppointment"; readonly appointment: DemoAppointment }
);
