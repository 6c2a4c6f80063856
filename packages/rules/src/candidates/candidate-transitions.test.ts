import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { NO_EARLIER_ACTS } from "../access/separation-of-duty.ts";
import { asUnitPath } from "../org/unit-path.ts";
import {
  enteredCandidate,
  FREE_GROUNDS,
  groundsOffered,
  offeredCandidateActions,
  takeCandidate,
} from "./candidate-actions.ts";
import { CANDIDATE_STATUSES, type CandidateStatus, STANDING_STATUSES } from "./candidate-status.ts";
import type { Candidate, CandidateAction, CandidateMove } from "./candidate-transitions.ts";
import { type CriterionVerdict, criterionRows, type Finding, institutionsDiffer } from "./vetting.ts";

const unitPath = asUnitPath("/1/");
const REASON = "vì có xác nhận của công an phường";
const grant = (role: Grant["role"], institution: Grant["institution"] = null): Grant => ({
  role,
  institution,
  unitId: "u",
  unitPath,
});
const LAN: CandidateMove = { userId: "lan", grant: grant("ward_official") };
const MINH: CandidateMove = {
  userId: "minh",
  grant: grant("supervisor", "fatherland_front"),
  institution: "fatherland_front",
};
const HOA: CandidateMove = {
  userId: "hoa",
  grant: grant("supervisor", "home_affairs"),
  institution: "home_affairs",
};
const QUAN: CandidateMove = { userId: "quan", grant: grant("approver") };

const CRITERIA = ["age", "residence", "health"] as const;
const INSTITUTIONS = ["fatherland_front", "home_affairs"] as const;

const verdict = (
  criterion: CriterionVerdict["criterion"],
  institution: CriterionVerdict["institution"],
  outcome: CriterionVerdict["outcome"] = "met",
): CriterionVerdict => ({ criterion, institution, outcome, userId: "x", version: 1 });
const allMet = INSTITUTIONS.flatMap((institution) =>
  CRITERIA.slice(1).map((criterion) => verdict(criterion, institution)),
);
const finding = (institution: Finding["institution"], kind: Finding["kind"]): Finding => ({
  institution,
  kind,
  ground: kind === "eligible" ? null : "health",
  userId: institution === "home_affairs" ? "hoa" : "minh",
  version: 1,
});

/** An ordinary candidate in a status: dossier whole, everything met, Hoà has concluded where he is being vetted. */
const candidateIn = (status: CandidateStatus, more: Partial<Candidate> = {}): Candidate => ({
  status,
  version: 1,
  institutions: INSTITUTIONS,
  criteria: CRITERIA,
  verdicts: allMet,
  findings: status === "vetting" ? [finding("home_affairs", "eligible")] : [],
  missing: [],
  age: "met",
  consultationInRules: true,
  consulted: true,
  reviewMissing: false,
  objections: [],
  blocked: [],
  listFixed: false,
  ...more,
});

const answer = (candidate: Candidate, action: CandidateAction, move: CandidateMove): string => {
  const decision = takeCandidate(candidate, action, {
    reason: REASON,
    seenVersion: candidate.version,
    ...move,
  });
  return decision.ok ? decision.value.status : `no: ${decision.reason}`;
};

const WHO: Record<CandidateAction, CandidateMove> = {
  "candidates.candidate.correct": LAN,
  "candidates.candidate.record_consultation": LAN,
  "candidates.candidate.send_to_vetting": LAN,
  "candidates.candidate.vet": { ...MINH, assessments: [{ criterion: "health", outcome: "met" }] },
  "candidates.candidate.find_eligible": MINH,
  "candidates.candidate.find_ineligible": { ...MINH, ground: "other" },
  "candidates.candidate.withdraw": LAN,
  "candidates.candidate.record_death": LAN,
  "candidates.candidate.reopen_vetting": QUAN,
};

const NO = "no: not_possible_now";
const CLOSED = "no: vetting_concluded";

/** Every action from every status, in the order intended, consulted, vetting, eligible, not_eligible, withdrawn, died. */
const TABLE: [CandidateAction, string[]][] = [
  ["candidates.candidate.correct", ["intended", "consulted", "vetting", CLOSED, CLOSED, NO, NO]],
  ["candidates.candidate.record_consultation", ["consulted", "consulted", NO, NO, NO, NO, NO]],
  ["candidates.candidate.send_to_vetting", ["vetting", "vetting", NO, NO, NO, NO, NO]],
  ["candidates.candidate.vet", [NO, NO, "vetting", NO, NO, NO, NO]],
  ["candidates.candidate.find_eligible", [NO, NO, "eligible", NO, NO, NO, NO]],
  ["candidates.candidate.find_ineligible", [NO, NO, "vetting", NO, NO, NO, NO]],
  ["candidates.candidate.withdraw", ["withdrawn", "withdrawn", "withdrawn", "withdrawn", NO, NO, NO]],
  ["candidates.candidate.record_death", ["died", "died", "died", "died", "died", "died", NO]],
  ["candidates.candidate.reopen_vetting", [NO, NO, NO, "vetting", "vetting", "consulted", "consulted"]],
];

describe("every action from every status", () => {
  test.each(TABLE)("%s", (action, expected) => {
    expect(CANDIDATE_STATUSES.map((status) => answer(candidateIn(status), action, WHO[action]))).toEqual(
      expected,
    );
  });
  test("no action is left out", () => {
    expect(TABLE.map(([action]) => action).sort()).toEqual(Object.keys(WHO).sort());
  });
  test("who no longer stands is not counted", () => {
    expect(STANDING_STATUSES).toEqual(["intended", "consulted", "vetting", "eligible"]);
  });
});

describe("two conclusions make one", () => {
  const concluding = (...findings: Finding[]) => candidateIn("vetting", { findings });
  const refuse = { ...MINH, ground: "health" } as const;
  const unhealthy = [...allMet, verdict("health", "fatherland_front", "not_met")];
  test("the first waits for the second", () => {
    expect(answer(concluding(), "candidates.candidate.find_eligible", MINH)).toBe("vetting");
  });
  test("both refuse on what they found", () => {
    const refused = candidateIn("vetting", {
      verdicts: unhealthy,
      findings: [finding("home_affairs", "not_eligible")],
    });
    expect(answer(refused, "candidates.candidate.find_ineligible", refuse)).toBe("not_eligible");
  });
  test("one against the other stays in vetting, and either may look again", () => {
    const verifiedBy = candidateIn("vetting", { verdicts: unhealthy });
    const split = takeCandidate(verifiedBy, "candidates.candidate.find_ineligible", {
      ...refuse,
      reason: REASON,
      seenVersion: 1,
    });
    if (!split.ok) throw new Error(split.reason);
    expect(split.value.status).toBe("vetting");
    expect(institutionsDiffer(split.value.findings, 1)).toBe(true);
    const again = takeCandidate(split.value, "candidates.candidate.vet", {
      ...MINH,
      seenVersion: 1,
      assessments: [{ criterion: "health", outcome: "met" }],
    });
    if (!again.ok) throw new Error(again.reason);
    expect(institutionsDiffer(again.value.findings, 1)).toBe(false);
    expect(answer(again.value, "candidates.candidate.find_eligible", MINH)).toBe("eligible");
  });
  test("where one institution is named its word is enough", () => {
    const alone = candidateIn("vetting", { institutions: ["fatherland_front"], findings: [] });
    expect(answer(alone, "candidates.candidate.find_eligible", MINH)).toBe("eligible");
  });
  test("a conclusion on an earlier version counts for nothing", () => {
    const later = candidateIn("vetting", {
      version: 2,
      verdicts: allMet.map((each) => ({ ...each, version: 2 })),
    });
    expect(answer(later, "candidates.candidate.find_eligible", MINH)).toBe("vetting");
  });
});

describe("every named refusal", () => {
  const vet = WHO["candidates.candidate.vet"];
  const eligible = "candidates.candidate.find_eligible";
  const ineligible = "candidates.candidate.find_ineligible";
  const cases: [string, Candidate, CandidateAction, CandidateMove][] = [
    ["list_fixed", candidateIn("intended", { listFixed: true }), "candidates.candidate.correct", LAN],
    [
      "list_fixed",
      candidateIn("consulted", { listFixed: true }),
      "candidates.candidate.send_to_vetting",
      LAN,
    ],
    ["list_fixed", candidateIn("eligible", { listFixed: true }), "candidates.candidate.reopen_vetting", QUAN],
    ["under_age", candidateIn("intended"), "candidates.candidate.correct", { ...LAN, age: "not_met" }],
    [
      "consultation_not_in_rules",
      candidateIn("intended", { consultationInRules: false }),
      "candidates.candidate.record_consultation",
      LAN,
    ],
    [
      "consultation_missing",
      candidateIn("intended", { consulted: false }),
      "candidates.candidate.send_to_vetting",
      LAN,
    ],
    [
      "dossier_incomplete",
      candidateIn("consulted", { missing: ["residence"] }),
      "candidates.candidate.send_to_vetting",
      LAN,
    ],
    [
      "term_review_missing",
      candidateIn("consulted", { reviewMissing: true }),
      "candidates.candidate.send_to_vetting",
      LAN,
    ],
    ["not_your_institution", candidateIn("vetting"), eligible, { ...MINH, institution: "home_affairs" }],
    ["institution_not_named", candidateIn("vetting", { institutions: ["home_affairs"] }), eligible, MINH],
    [
      "dossier_changed",
      candidateIn("vetting", { version: 2 }),
      "candidates.candidate.vet",
      { ...vet, seenVersion: 1 },
    ],
    [
      "gave_other_half",
      candidateIn("vetting", {
        verdicts: [
          { criterion: "health", outcome: "met", institution: "home_affairs", userId: "minh", version: 1 },
        ],
      }),
      eligible,
      MINH,
    ],
    [
      "criterion_not_in_rules",
      candidateIn("vetting"),
      "candidates.candidate.vet",
      { ...MINH, assessments: [{ criterion: "education", outcome: "met" }] },
    ],
    [
      "age_is_counted",
      candidateIn("vetting"),
      "candidates.candidate.vet",
      { ...MINH, assessments: [{ criterion: "age", outcome: "met" }] },
    ],
    ["criteria_waiting", candidateIn("vetting", { verdicts: [] }), eligible, MINH],
    ["criterion_not_met", candidateIn("vetting", { age: "not_met" }), eligible, MINH],
    ["conflict_stands", candidateIn("vetting", { blocked: ["candidate_on_team"] }), eligible, MINH],
    ["ground_not_found", candidateIn("vetting"), ineligible, { ...MINH, ground: "health" }],
    ["ground_not_found", candidateIn("vetting"), ineligible, { ...MINH, ground: "education" }],
    ["ground_not_found", candidateIn("vetting"), ineligible, { ...MINH, ground: "conflict" }],
    ["ground_not_found", candidateIn("vetting"), ineligible, { ...MINH, ground: "duplicate" }],
    ["ground_not_found", candidateIn("vetting"), ineligible, MINH],
    ["finding_given", candidateIn("vetting"), eligible, HOA],
    [
      "finding_given",
      candidateIn("vetting", {
        findings: [
          {
            institution: "fatherland_front",
            kind: "not_eligible",
            ground: "other",
            userId: "minh",
            version: 1,
          },
        ],
      }),
      ineligible,
      { ...MINH, ground: "other" },
    ],
    ["not_your_institution", candidateIn("vetting"), ineligible, { ...MINH, institution: "home_affairs" }],
    [
      "list_fixed",
      candidateIn("consulted", { listFixed: true }),
      "candidates.candidate.record_consultation",
      LAN,
    ],
    [
      "list_fixed",
      candidateIn("withdrawn", { listFixed: true }),
      "candidates.candidate.reopen_vetting",
      QUAN,
    ],
    [
      "reason_missing",
      candidateIn("eligible"),
      "candidates.candidate.reopen_vetting",
      { ...QUAN, reason: "vì thế" },
    ],
    ["reason_missing", candidateIn("vetting"), ineligible, { ...MINH, ground: "other", reason: "không" }],
    ["reason_missing", candidateIn("consulted"), "candidates.candidate.withdraw", { ...LAN, reason: "" }],
    [
      "reason_missing",
      candidateIn("died"),
      "candidates.candidate.reopen_vetting",
      { ...QUAN, reason: undefined },
    ],
  ];
  test.each(cases)("%s", (reason, candidate, action, move) => {
    expect(answer(candidate, action, move)).toBe(`no: ${reason}`);
  });
});

describe("entering somebody", () => {
  const facts = candidateIn("intended");
  test("makes an intended candidate with a first version", () => {
    const entered = enteredCandidate(facts);
    expect(entered).toMatchObject({
      ok: true,
      value: { status: "intended", version: 1, verdicts: [], consulted: false },
    });
  });
  test("not under age, and not on a fixed list", () => {
    expect(enteredCandidate({ ...facts, age: "not_met" })).toMatchObject({ reason: "under_age" });
    expect(enteredCandidate({ ...facts, listFixed: true })).toMatchObject({ reason: "list_fixed" });
  });
});

describe("what is offered", () => {
  test("an institution is offered the grounds that the dossier supports", () => {
    const dossier = candidateIn("vetting", {
      age: "not_met",
      blocked: ["candidate_on_team"],
      verdicts: [...allMet, verdict("residence", "fatherland_front", "not_met")],
    });
    expect(groundsOffered(dossier, MINH)).toEqual([
      "age",
      "residence",
      "conflict",
      "dossier",
      "late",
      "other",
    ]);
    expect(FREE_GROUNDS).toEqual(["duplicate", "conflict", "dossier", "late", "other"]);
  });

  test("a ward sees its own buttons with the reason that a locked one says", () => {
    const lan = { userId: "lan", name: "Lan", grants: [LAN.grant] };
    const asking = { actor: lan, unit: unitPath, closed: false, suspended: false, earlier: NO_EARLIER_ACTS };
    expect(offeredCandidateActions(candidateIn("consulted", { missing: ["x"] }), asking)).toEqual({
      "candidates.candidate.correct": { open: true },
      "candidates.candidate.record_consultation": { open: true },
      "candidates.candidate.send_to_vetting": {
        open: false,
        reason: "dossier_incomplete",
        detail: { count: 1 },
      },
      "candidates.candidate.withdraw": { open: true },
      "candidates.candidate.record_death": { open: true },
    });
  });

  test("the table of criteria says what each institution holds and what all do", () => {
    const rows = criterionRows(
      candidateIn("vetting", {
        verdicts: [verdict("health", "home_affairs", "not_met"), verdict("residence", "home_affairs")],
      }),
    );
    expect(rows).toEqual([
      { criterion: "age", by: { fatherland_front: "met", home_affairs: "met" }, outcome: "met" },
      {
        criterion: "residence",
        by: { fatherland_front: "waiting", home_affairs: "met" },
        outcome: "waiting",
      },
      {
        criterion: "health",
        by: { fatherland_front: "waiting", home_affairs: "not_met" },
        outcome: "not_met",
      },
    ]);
  });
});
