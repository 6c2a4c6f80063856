import type { CalendarDate } from "../kernel/calendar.ts";
import { type Component, missingSlots } from "./current-evidence.ts";
import type { ItemStatus } from "./item-status.ts";
import type { Step, StepCode } from "./standard-template.ts";
import { isSentInTime, type SubmissionSchedule } from "./submission-schedule.ts";

const CHECK_CODES = [
  "complete",
  "issued_in_time",
  "dated_before_today",
  "sent_in_time",
  "steps_before",
  "placements_proven",
  "notice_everywhere",
] as const;
type CheckCode = (typeof CHECK_CODES)[number];

/** What the machine has compared already, so that the reviewer looks at the rest. `steps` names what it waits for. */
export interface SystemCheck {
  readonly code: CheckCode;
  readonly ok: boolean;
  readonly steps?: readonly StepCode[];
  /** Of `placements_proven`: walls that show the sheet in force, of how many. */
  readonly done?: number;
  readonly of?: number;
}

/** What the office has found of a step that it computes. */
export interface ComputedFacts {
  readonly holds: boolean;
  /** Walls proven, of how many there are. */
  readonly done: number;
  readonly of: number;
}

interface Facts {
  readonly step: Step;
  readonly components: readonly Component[];
  readonly due: CalendarDate;
  /** Does the clock of its cycle stand still? Then nothing is compared with the due date. */
  readonly suspended?: boolean;
  readonly schedule: SubmissionSchedule | null;
  readonly today: CalendarDate;
  readonly waitsFor: readonly { readonly stepCode: StepCode; readonly status: ItemStatus }[];
  /** null where the step is not computed. */
  readonly computed: ComputedFacts | null;
}

/** Dates compare as text: they are `YYYY-MM-DD`. */
export function systemChecks({
  step,
  components,
  due,
  suspended = false,
  schedule,
  today,
  waitsFor,
  computed,
}: Facts): SystemCheck[] {
  const dated = components.flatMap(({ facts }) => (facts ? [facts.signedOn] : []));
  const open = waitsFor.filter(({ status }) => status !== "verified" && status !== "not_applicable");
  const checks: SystemCheck[] = [{ code: "complete", ok: missingSlots(step, components).length === 0 }];
  if (dated.length > 0) {
    if (!suspended) checks.push({ code: "issued_in_time", ok: dated.every((signedOn) => signedOn <= due) });
    checks.push({ code: "dated_before_today", ok: dated.every((signedOn) => signedOn <= today) });
  }
  const inTime = isSentInTime(schedule);
  if (inTime !== null) checks.push({ code: "sent_in_time", ok: inTime });
  if (step.waitsFor.length > 0)
    checks.push({ code: "steps_before", ok: open.length === 0, steps: open.map(({ stepCode }) => stepCode) });
  if (computed && step.computed === "placements")
    checks.push({ code: "placements_proven", ok: computed.holds, done: computed.done, of: computed.of });
  if (computed && step.computed === "notice") checks.push({ code: "notice_everywhere", ok: computed.holds });
  return checks;
}
