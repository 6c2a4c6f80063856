import type { ItemStatus, VerifiedBy } from "../checklist/item-status.ts";
import type { StepCode } from "../checklist/standard-template.ts";
import { disputeDay } from "../elections/dispute-days.ts";
import { HOLIDAYS, knowsHolidaysOf } from "../elections/holidays.ts";
import { addDays, addWorkingDays, type CalendarDate } from "../kernel/calendar.ts";
import { BLOCKING_STEPS } from "../postings/blocking-steps.ts";

/** Working days that each part of the work takes, as offices do it; no text says so, and nothing is refused by them. */
const PRACTICE_DAYS = { handIn: 1, verify: 1, approveList: 1, post: 1 } as const;

/** A dossier that a khóm needs, its own or one of its commune. */
export interface NeededDossier {
  readonly step: StepCode;
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly waitsFor: readonly StepCode[];
  /** The list that would make its condition hold is with the approver. */
  readonly isWithApprover: boolean;
  /** Since when it stands as it does. */
  readonly since: CalendarDate;
}

interface Season {
  readonly today: CalendarDate;
  readonly electionDay: CalendarDate;
  /** Days for which lists must hang, where somebody says so. */
  readonly postingMinDays: number | null;
  readonly disputeDays: number;
  readonly suspended: boolean;
}

/**
 * The earliest day on which everything can be verified, with the steps that decide it, first to last; `unknown`: nobody
 * can say, because the election stands still, steps wait for each other in a circle, or the holidays are not decided;
 * `too_late`: not before election day, or the lists would not hang long enough.
 */
export type EarliestReady =
  | { readonly kind: "ready" }
  | { readonly kind: "day"; readonly day: CalendarDate; readonly path: readonly StepCode[] }
  | { readonly kind: "unknown"; readonly why: "suspended" | "circle" | "holidays" }
  | {
      readonly kind: "too_late";
      readonly why: "election_day" | "posting";
      readonly day: CalendarDate;
      readonly path: readonly StepCode[];
    };

interface Done {
  readonly day: CalendarDate;
  readonly path: readonly StepCode[];
}

const isDone = ({ status }: NeededDossier): boolean => status === "verified" || status === "not_applicable";

/** What somebody still has to do, in working days; of a dispute its day is asked instead. */
function workLeft({ step, status, verifiedBy, isWithApprover }: NeededDossier): number {
  const { handIn, verify, approveList, post } = PRACTICE_DAYS;
  const posting = step === "POST_LISTS" ? approveList + post : 0;
  if (status !== "submitted") return handIn + verify + posting;
  if (verifiedBy !== "both") return verify + posting;
  return isWithApprover ? approveList + post : post;
}

/** What must be verified before it: the steps that it waits for, and those without which no list is approved. */
const groundsOf = ({ step, status, verifiedBy, waitsFor }: NeededDossier): readonly StepCode[] => {
  if (step === "POST_LISTS") return [...waitsFor, ...BLOCKING_STEPS];
  return status === "submitted" || status === "disputed" || verifiedBy === "both" ? [] : waitsFor;
};

/** When each dossier can be verified; null where steps wait for each other in a circle. */
function whenDone(
  dossiers: readonly NeededDossier[],
  { today, disputeDays }: Season,
): Map<StepCode, Done> | null {
  const byStep = new Map(dossiers.map((dossier) => [dossier.step, dossier]));
  const done = new Map<StepCode, Done>();
  const under = new Set<StepCode>();
  const visit = (dossier: NeededDossier): Done | null => {
    const known = done.get(dossier.step);
    if (known) return known;
    if (under.has(dossier.step)) return null;
    under.add(dossier.step);
    let begins: Done = { day: today, path: [] };
    for (const step of new Set(groundsOf(dossier))) {
      const ground = byStep.get(step);
      if (!ground || isDone(ground)) continue;
      const after = visit(ground);
      if (!after) return null;
      if (after.day > begins.day) begins = after;
    }
    under.delete(dossier.step);
    const decided = disputeDay(dossier.since, disputeDays);
    const day =
      dossier.status === "disputed"
        ? ([decided, begins.day].sort()[1] ?? today)
        : addWorkingDays(begins.day, workLeft(dossier), HOLIDAYS);
    const own = { day, path: [...begins.path, dossier.step] };
    done.set(dossier.step, own);
    return own;
  };
  for (const dossier of dossiers) if (!isDone(dossier) && !visit(dossier)) return null;
  return done;
}

/** When a khóm can be ready at the earliest, by what is left of each step and what it waits for. */
export function earliestReady(dossiers: readonly NeededDossier[], season: Season): EarliestReady {
  const { electionDay, postingMinDays, suspended } = season;
  if (dossiers.every(isDone)) return { kind: "ready" };
  if (suspended) return { kind: "unknown", why: "suspended" };
  const done = whenDone(dossiers, season);
  if (!done) return { kind: "unknown", why: "circle" };
  const last = [...done.values()].reduce((latest, each) => (each.day > latest.day ? each : latest));
  if (!knowsHolidaysOf(Number(last.day.slice(0, 4)))) return { kind: "unknown", why: "holidays" };
  const posted = done.get("POST_LISTS");
  if (posted && postingMinDays !== null && addDays(posted.day, postingMinDays) > electionDay)
    return { kind: "too_late", why: "posting", ...posted };
  if (last.day >= electionDay) return { kind: "too_late", why: "election_day", ...last };
  return { kind: "day", ...last };
}

/** Of a commune: as its last khóm; where one cannot be in time, or nobody can say of one, that is the answer. */
export function earliestOfAll(each: readonly EarliestReady[]): EarliestReady {
  const tooLate = each.find(({ kind }) => kind === "too_late");
  const unknown = each.find(({ kind }) => kind === "unknown");
  const days = each.flatMap((answer) => (answer.kind === "day" ? [answer] : []));
  const last = days.toSorted((a, b) => b.day.localeCompare(a.day))[0];
  return tooLate ?? unknown ?? last ?? { kind: "ready" };
}
