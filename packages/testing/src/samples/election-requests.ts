import { REHEARSAL } from "@sansang/rules/checklist/step-setting.sample";
import { REASON, type Sample } from "./sample-target.ts";

/** Requests about cycles, their law and their steps; who leads a khóm meanwhile. */
export const ELECTION_REQUESTS = {
  previewOpen: ({ cityId }) => ({
    unitId: cityId,
    electionDay: "2022-06-05",
    rulePackId: "VN-NQLT09-2008",
  }),
  open: ({ cityId }) => ({
    unitId: cityId,
    name: "Đợt bầu bổ sung",
    termFrom: 2022,
    termTo: 2027,
    electionDay: "2022-06-05",
    rulePackId: "VN-NQLT09-2008",
    pollingForm: "separate_polling_day",
  }),
  previewStep: ({ cycleId }) => ({ cycleId, ...REHEARSAL }),
  changeStep: ({ cycleId }) => ({ cycleId, ...REHEARSAL, opened: null, reason: REASON }),
  previewMove: ({ cycleId }) => ({ cycleId, electionDay: "2022-05-14" }),
  move: ({ cycleId }) => ({
    cycleId,
    electionDay: "2022-05-14",
    seenElectionDay: "2022-05-07",
    reason: REASON,
  }),
  previewPack: ({ cycleId }) => ({ cycleId, rulePackId: "VN-ND185-2026" }),
  changePack: ({ cycleId }) => ({
    cycleId,
    rulePackId: "VN-ND185-2026",
    seenRulePackId: "VN-NQLT09-2008",
    pollingForm: "meeting",
    reason: REASON,
  }),
  suspend: ({ cycleId }) => ({
    cycleId,
    decisionNumber: "77/QĐ-UBND",
    decidedOn: "2022-04-25",
    reason: REASON,
  }),
  previewResume: ({ cycleId }) => ({ cycleId, electionDay: "2022-05-14" }),
  resume: ({ cycleId }) => ({ cycleId, electionDay: "2022-05-14", reason: REASON }),
  close: ({ cycleId }) => ({
    cycleId,
    seen: { dossiers: 0, listsOnTheirWay: 0, listsHanging: 0, candidates: 0, handOvers: 0, proposals: 0 },
    beforeElectionDay: true,
    reason: REASON,
  }),
  adoptGuidance: ({ cycleId, wardId }) => ({
    cycleId,
    unitId: wardId,
    level: "plan",
    key: "due.TRAINING",
    value: 9,
    citation: "Kế hoạch của phường",
    tag: "P",
  }),
  appointProvisionalHead: ({ neighbourhoodId }) => ({
    unitId: neighbourhoodId,
    name: "Mai Thị Dừa",
    decisionNumber: "21/QĐ-UBND",
    decidedOn: "2022-04-25",
    startsOn: "2022-04-25",
    endsOn: "2022-10-25",
  }),
  changeTerm: ({ neighbourhoodId }) => ({
    unitId: neighbourhoodId,
    decider: "commune",
    decisionNumber: "22/QĐ-UBND",
    decidedOn: "2022-04-25",
    fromDay: "2022-04-30",
    toDay: "2022-06-30",
    reason: REASON,
  }),
} satisfies Record<string, Sample>;
