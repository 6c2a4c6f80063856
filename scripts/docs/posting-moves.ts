import type { Grant } from "@sansang/rules/access/can";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { decide } from "@sansang/rules/kernel/machine";
import { asUnitPath } from "@sansang/rules/org/unit-path";
import { BLOCKER_CODES } from "@sansang/rules/postings/posting-blockers";
import type { PostingStatus } from "@sansang/rules/postings/posting-status";
import {
  POSTING_TRANSITIONS,
  type PostingAction,
  type PostingRefusal,
  type PostingSituation,
} from "@sansang/rules/postings/posting-transitions";

const ELECTION_DAY = asCalendarDate("2022-05-07");

const grant = (role: Grant["role"]): Grant => ({
  role,
  institution: null,
  unitId: "",
  unitPath: asUnitPath("/1/"),
});

const hopeful = (role: Grant["role"]): PostingSituation => ({
  posting: {
    version: 1,
    fingerprint: "as seen",
    approvedFingerprint: "as seen",
    blockers: [],
    openVersion: null,
    electionDay: ELECTION_DAY,
  },
  move: {
    userId: "somebody",
    grant: grant(role),
    today: ELECTION_DAY,
    reason: "a reason that is long enough",
    seenFingerprint: "as seen",
  },
});

/** Where an action can lead from a status, found by trying. */
export function targetsOf(action: PostingAction, from: PostingStatus): PostingStatus[] {
  const reached = (["ward_official", "approver"] as const).flatMap((role) => {
    const answer = decide(POSTING_TRANSITIONS, from, action, hopeful(role));
    return answer.ok ? [answer.value] : [];
  });
  return [...new Set(reached)];
}

/** Situations against which, taken together, every guard has everything to say that it can say. */
const HOPELESS: readonly PostingSituation[] = BLOCKER_CODES.flatMap((code) =>
  (["ward_official", "approver"] as const).map((role) => ({
    posting: {
      version: 2,
      fingerprint: "as it is",
      approvedFingerprint: "as approved",
      blockers: [{ code, detail: {} }],
      openVersion: 3,
      electionDay: ELECTION_DAY,
    },
    move: { userId: "somebody", grant: grant(role), today: asCalendarDate("2022-05-01") },
  })),
);

/** Why an action may be refused, in the order in which its guards look. Throws when a guard stays silent. */
export const refusalsOf = (row: (typeof POSTING_TRANSITIONS)[number]): PostingRefusal[] =>
  row.unless.flatMap((guard) => {
    const reasons = HOPELESS.flatMap((situation) => {
      const answer = guard(situation);
      return answer === null ? [] : [typeof answer === "string" ? answer : answer.reason];
    });
    if (reasons.length === 0) throw new Error(`A guard of ${row.action} names no refusal`);
    return [...new Set(reasons)];
  });
