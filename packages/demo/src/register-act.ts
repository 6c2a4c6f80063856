import type { Institution } from "@sansang/rules/access/roles";
import type { Consultation } from "@sansang/rules/candidates/consultation";
import type { NominationDates } from "@sansang/rules/candidates/nomination";
import type { Outcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { SeatRole } from "@sansang/rules/teams/seat";
import type { DemoCandidate } from "./candidates.ts";
import type { Place } from "./units.ts";

/** What is said of a criterion, and on which evidence. */
export interface Said {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  readonly evidence: string;
}

/** Somebody in the team of a khóm; of members the paper gives no birth. */
export interface DemoSeat {
  readonly role: SeatRole;
  readonly name: string;
  readonly birth: string | null;
  readonly fromFrontCommittee: boolean;
}

/** What happens in the register of candidates and teams, khóm by khóm. */
export type RegisterDeed = { readonly place: Place } & (
  | { readonly deed: "recordDates"; readonly dates: NominationDates }
  | { readonly deed: "enter"; readonly person: DemoCandidate }
  | { readonly deed: "consult"; readonly person: DemoCandidate; readonly consultation: Consultation }
  | { readonly deed: "reviewTerm" | "sendToVetting"; readonly person: DemoCandidate }
  | {
      readonly deed: "vet";
      readonly person: DemoCandidate;
      readonly institution: Institution;
      readonly said: readonly Said[];
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
  | { readonly deed: "fillSeat"; readonly seat: DemoSeat }
);
