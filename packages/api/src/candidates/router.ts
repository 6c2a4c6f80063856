import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { correctCandidate } from "./correct-candidate.ts";
import { enterCandidate } from "./enter-candidate.ts";
import { recordDeath, withdrawCandidate } from "./leave.ts";
import { listCandidates } from "./list-candidates.ts";
import { listConflicts } from "./list-conflicts.ts";
import { fixList, reopenList } from "./nomination/fix-list.ts";
import { listNominations } from "./nomination/list-nominations.ts";
import { recordNominationDates } from "./nomination/record-nomination-dates.ts";
import { showNomination } from "./nomination/show-nomination.ts";
import { overrideConflict } from "./override-conflict.ts";
import { recordConsultation } from "./record-consultation.ts";
import { recordTermReview } from "./record-term-review.ts";
import { revealSensitive } from "./reveal-sensitive.ts";
import { showCandidate } from "./show-candidate.ts";
import { findEligible, findIneligible } from "./vetting/conclude-vetting.ts";
import { reopenVetting, sendToVetting } from "./vetting/start-vetting.ts";
import { vetCandidate } from "./vetting/vet-candidate.ts";

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
