import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { correctCandidate } from "./correct-candidate.ts";
import { enterCandidate } from "./enter-candidate.ts";
import { findEligible } from "./find-eligible.ts";
import { findIneligible } from "./find-ineligible.ts";
import { fixList } from "./fix-list.ts";
import { listCandidates } from "./list-candidates.ts";
import { listConflicts } from "./list-conflicts.ts";
import { listNominations } from "./list-nominations.ts";
import { overrideConflict } from "./override-conflict.ts";
import { recordConsultation } from "./record-consultation.ts";
import { recordDeath } from "./record-death.ts";
import { recordNominationDates } from "./record-nomination-dates.ts";
import { recordTermReview } from "./record-term-review.ts";
import { reopenList } from "./reopen-list.ts";
import { reopenVetting } from "./reopen-vetting.ts";
import { revealSensitive } from "./reveal-sensitive.ts";
import { sendToVetting } from "./send-to-vetting.ts";
import { showCandidate } from "./show-candidate.ts";
import { showNomination } from "./show-nomination.ts";
import { vetCandidate } from "./vet-candidate.ts";
import { withdrawCandidate } from "./withdraw-candidate.ts";

export const candidatesRouter = router({
  list: queryOf(listCandidates),
  show: queryOf(showCandidate),
  listNominations: queryOf(listNominations),
  showNomination: queryOf(showNomination),
  listConflicts: queryOf(listConflicts),
  enter: mutationOf(enterCandidate),
  correct: mutationOf(correctCandidate),
  recordNomination: mutationOf(recordNominationDates),
  recordConsultation: mutationOf(recordConsultation),
  reviewTerm: mutationOf(recordTermReview),
  sendToVetting: mutationOf(sendToVetting),
  vet: mutationOf(vetCandidate),
  findEligible: mutationOf(findEligible),
  findIneligible: mutationOf(findIneligible),
  withdraw: mutationOf(withdrawCandidate),
  recordDeath: mutationOf(recordDeath),
  reopenVetting: mutationOf(reopenVetting),
  fixList: mutationOf(fixList),
  reopenList: mutationOf(reopenList),
  overrideConflict: mutationOf(overrideConflict),
  reveal: mutationOf(revealSensitive),
});
