import { type Hands, handOf, withAct } from "@sansang/testing/hands";
import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { separation } from "../access/separation-of-duty.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { enteredCandidate, takeCandidate } from "./candidate-actions.ts";
import type { Candidate, CandidateAction, CandidateMove } from "./candidate-transitions.ts";
import { type CriterionOutcome, criterionRows, outcomeOf, standingFindings } from "./vetting.ts";

const grant = (role: Grant["role"], institution: Grant["institution"] = null): Grant => ({
  role,
  institution,
  unitId: "u",
  unitPath: asUnitPath("/1/"),
});
/** Lan also sits in the Front’s team of supervisors: she may not judge what she wrote. */
const LAN = { userId: "lan", grant: grant("ward_official") };
const LAN_AS_SUPERVISOR = { userId: "lan", grant: grant("supervisor", "fatherland_front") };
const MINH = { userId: "minh", grant: grant("supervisor", "fatherland_front") };
const HOA = { userId: "hoa", grant: grant("supervisor", "home_affairs") };
const QUAN = { userId: "quan", grant: grant("approver") };
type Who = typeof LAN;
const reason = "vì có xác nhận của công an phường";

const CRITERIA = ["age", "health"] as const;
const INSTITUTIONS = ["fatherland_front", "home_affairs"] as const;

const entered = enteredCandidate({
  institutions: INSTITUTIONS,
  criteria: CRITERIA,
  missing: ["residence"],
  age: "met",
  consultationInRules: true,
  reviewMissing: false,
  listFixed: false,
});
if (!entered.ok) throw new Error(entered.reason);
type World = { candidate: Candidate; hands: Hands };
const fresh: World = { candidate: entered.value, hands: withAct({}, "lan", "candidates.candidate.enter") };

type Step = { name: string; go: (world: World) => World | null };

const act = (who: Who, action: CandidateAction, more: Partial<CandidateMove> = {}, note = ""): Step => ({
  name: `${who.userId} ${action.replace("candidates.candidate.", "")} ${note}`.trim(),
  go: ({ candidate, hands }) => {
    if (separation(action, handOf(hands, who.userId))) return null;
    const answer = takeCandidate(candidate, action, {
      ...who,
      institution: who.grant.institution ?? undefined,
      reason,
      seenVersion: candidate.version,
      ...more,
    });
    return answer.ok ? { candidate: answer.value, hands: withAct(hands, who.userId, action) } : null;
  },
});
const vet = (who: Who, outcome: CriterionOutcome): Step =>
  act(who, "candidates.candidate.vet", { assessments: [{ criterion: "health", outcome }] }, outcome);
const find = (who: Who): Step[] => [
  act(who, "candidates.candidate.find_eligible"),
  act(who, "candidates.candidate.find_ineligible", { ground: "health" }, "health"),
];

const STEPS: Step[] = [
  act(LAN, "candidates.candidate.correct", { missing: [] }),
  act(LAN, "candidates.candidate.record_consultation"),
  act(LAN, "candidates.candidate.send_to_vetting"),
  act(LAN, "candidates.candidate.withdraw"),
  act(LAN, "candidates.candidate.record_death"),
  ...[MINH, HOA].flatMap((who) => [vet(who, "met"), vet(who, "not_met"), vet(who, "waiting"), ...find(who)]),
  vet(LAN_AS_SUPERVISOR, "met"),
  ...find(LAN_AS_SUPERVISOR),
  act(HOA, "candidates.candidate.find_ineligible", { ground: "other" }, "other"),
  act(QUAN, "candidates.candidate.reopen_vetting"),
  {
    name: "a team is found to hold him",
    go: ({ candidate, hands }) =>
      candidate.blocked.length
        ? null
        : { hands, candidate: { ...candidate, blocked: ["candidate_on_team"] } },
  },
  {
    name: "quan answers for the conflict",
    go: ({ candidate, hands }) =>
      candidate.blocked.length ? { hands, candidate: { ...candidate, blocked: [] } } : null,
  },
];

/** Two lives are the same when no rule can tell them apart: version numbers only matter by comparison. */
const key = ({ candidate, hands }: World): string =>
  JSON.stringify([
    candidate.status,
    INSTITUTIONS.map((each) => outcomeOf(candidate.verdicts, candidate.version, "health", each)),
    standingFindings(candidate.findings, candidate.version)
      .map(({ institution, kind, ground }) => `${institution} ${kind} ${ground}`)
      .sort(),
    [LAN, MINH, HOA, QUAN].map(({ userId }) => handOf(hands, userId).prepared),
    candidate.missing,
    candidate.consulted,
    candidate.blocked,
  ]);

type Life = World & { path: string[] };

function livesToDepth(depth: number): Life[] {
  const seen = new Map<string, Life>([[key(fresh), { ...fresh, path: [] }]]);
  let edge = [...seen.values()];
  for (let level = 0; level < depth; level++) {
    const further: Life[] = [];
    for (const { path, ...world } of edge)
      for (const step of STEPS) {
        const after = step.go(world);
        if (!after || seen.has(key(after))) continue;
        const life = { ...after, path: [...path, step.name] };
        seen.set(key(after), life);
        further.push(life);
      }
    edge = further;
  }
  return [...seen.values()];
}

const canBecomeEligible = (start: World): boolean => {
  const seen = new Set([key(start)]);
  let edge = [start];
  while (edge.length > 0) {
    if (edge.some(({ candidate }) => candidate.status === "eligible")) return true;
    edge = edge
      .flatMap((world) => STEPS.flatMap(({ go }) => go(world) ?? []))
      .filter((world) => {
        if (seen.has(key(world))) return false;
        seen.add(key(world));
        return true;
      });
  }
  return false;
};

describe("the life of a candidate, in every way four people can lead it", () => {
  const lives = livesToDepth(9);
  const first = lives.filter(({ path }) => path.length <= 7);

  test("reaches every status within seven moves and two conclusions", () => {
    expect(first.length).toBeGreaterThan(100);
    expect(new Set(lives.map(({ candidate }) => candidate.status)).size).toBe(7);
  });

  test("leads into no corner: from each the candidate can still be found eligible", () => {
    expect(first.filter((life) => !canBecomeEligible(life)).map(({ path }) => path)).toEqual([]);
  });

  test("is eligible only when every institution found every criterion met and nothing stood in the way", () => {
    const eligible = lives.filter(({ candidate }) => candidate.status === "eligible");
    expect(eligible.length).toBeGreaterThan(0);
    for (const { candidate, path } of eligible) {
      const assessments = path.join(" → ");
      expect(
        criterionRows(candidate).map(({ outcome }) => outcome),
        assessments,
      ).toEqual(["met", "met"]);
      const findings = standingFindings(candidate.findings, candidate.version);
      expect(
        findings.map(({ kind }) => kind),
        assessments,
      ).toEqual(["eligible", "eligible"]);
      expect(candidate.missing, assessments).toEqual([]);
      expect(candidate.consulted, assessments).toBe(true);
    }
  });

  test("is not eligible only when both institutions said so of the same dossier", () => {
    const refused = lives.filter(({ candidate }) => candidate.status === "not_eligible");
    expect(refused.length).toBeGreaterThan(0);
    for (const { candidate, path } of refused) {
      const findings = standingFindings(candidate.findings, candidate.version);
      expect(
        findings.map(({ kind }) => kind),
        path.join(" → "),
      ).toEqual(["not_eligible", "not_eligible"]);
    }
  });

  test("never holds a word of somebody who had a hand in the dossier", () => {
    for (const { candidate, path } of lives)
      for (const { userId } of [...candidate.verdicts, ...candidate.findings])
        expect(userId, path.join(" → ")).not.toBe("lan");
  });
});
