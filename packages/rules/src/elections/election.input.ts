import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { MOST_DISPUTE_DAYS } from "./dispute-days.ts";
import { GUIDABLE_RULES, type GuidableRule } from "./guidance.ts";
import { LEGAL_MINIMA } from "./legal-minima.ts";
import { ADDED_STANDARDS, POLLING_FORMS, RULE_PACK_IDS, type RuleValues, type Share, TAGS } from "./rules.ts";
import { UNFINISHED } from "./unfinished.ts";

export { CYCLES_AT_ONCE, CyclesInput } from "./cycles.input.ts";

const year = z.int({ error: "not_year" }).min(2000, "not_year").max(2100, "not_year");

/** Minima of the law that the day breaks and that the person takes on himself, each by its name. */
const acceptedMinima = z.array(z.enum(LEGAL_MINIMA)).max(LEGAL_MINIMA.length).optional();

const opening = {
  unitId: z.uuid({ error: "missing" }),
  electionDay: CalendarDateInput,
  rulePackId: z.enum(RULE_PACK_IDS, { error: "missing" }),
  /** The earlier cycle whose checklist is taken over; without it the standard one is laid out. */
  copyFrom: z.uuid().optional(),
  /** Beside its checklist: what was said for it, and where its lists hung. */
  withGuidance: z.boolean().optional(),
  withSites: z.boolean().optional(),
};

/** What decides what a cycle would lay out. */
export const PreviewOpenInput = z.object(opening);

export const OpenCycleInput = z
  .object({
    ...opening,
    name: plainText(3, 120),
    termFrom: year,
    termTo: year,
    pollingForm: z.enum(POLLING_FORMS, { error: "missing" }),
    acceptedMinima,
  })
  .superRefine(({ termFrom, termTo }, context) => {
    if (termTo <= termFrom) context.addIssue({ code: "custom", path: ["termTo"], message: "term_reversed" });
  });

export const PreviewMoveInput = z.object({ cycleId: z.uuid(), electionDay: CalendarDateInput });

/** `seenElectionDay`: the day the person was looking at; another one by now is refused. */
export const MoveElectionDayInput = PreviewMoveInput.extend({
  reason: ReasonInput,
  seenElectionDay: CalendarDateInput,
  acceptedMinima,
});

export const PreviewPackInput = z.object({
  cycleId: z.uuid(),
  rulePackId: z.enum(RULE_PACK_IDS, { error: "missing" }),
});

/** `seenRulePackId`: the pack the person was looking at; another one by now is refused. */
export const ChangePackInput = PreviewPackInput.extend({
  pollingForm: z.enum(POLLING_FORMS, { error: "missing" }),
  reason: ReasonInput,
  seenRulePackId: z.enum(RULE_PACK_IDS),
  acceptedMinima,
});

/** By which decision the election stands still; there is no new day yet. */
export const SuspendCycleInput = z.object({
  cycleId: z.uuid(),
  decisionNumber: plainText(1, 60),
  decidedOn: CalendarDateInput,
  reason: ReasonInput,
});

/** Working days within which a dispute is to be decided. */
export const SetDisputeDaysInput = z.object({
  cycleId: z.uuid(),
  days: z.coerce.number().int().min(1).max(MOST_DISPUTE_DAYS),
  opened: openedWith(["days"]),
});

/** The day, a new one or the same, on which a suspended election is held after all. */
export const PreviewResumeInput = z.object({ cycleId: z.uuid(), electionDay: CalendarDateInput });

export const ResumeCycleInput = PreviewResumeInput.extend({ reason: ReasonInput, acceptedMinima });

export const PreviewCloseInput = z.object({ cycleId: z.uuid() });

/** `seen`: what is not finished, as the person has read it; `beforeElectionDay`: the person has confirmed by itself that election day is still to come. */
export const CloseCycleInput = z.object({
  cycleId: z.uuid(),
  seen: z.record(z.enum(UNFINISHED), z.int().min(0)),
  beforeElectionDay: z.boolean().optional(),
  reason: ReasonInput,
});

const days = z.int({ error: "not_count" }).min(0, "not_count").max(120, "not_count");
const count = z.int({ error: "not_count" }).min(1, "not_count").max(2000, "not_count");
const share = <const Of extends Share["of"]>(of: Of) =>
  z
    .object(
      {
        compare: z.enum(["more_than", "at_least"], { error: "not_share" }),
        numerator: z.int({ error: "not_share" }).min(1, "not_share").max(1000, "not_share"),
        denominator: z.int({ error: "not_share" }).min(1, "not_share").max(1000, "not_share"),
        of: z.literal(of, { error: "not_share" }),
      },
      { error: "not_share" },
    )
    .superRefine(({ compare, numerator, denominator }, context) => {
      if (numerator > denominator || (compare === "more_than" && numerator === denominator))
        context.addIssue({ code: "custom", message: "not_share" });
    });
const isOn = z.boolean({ error: "missing" });

const VALUES: { readonly [Key in GuidableRule]: z.ZodType<RuleValues[Key]> } = {
  decisionDaysBefore: days,
  candidateListDaysBefore: days,
  electionTeamDaysBefore: days,
  announcementDaysBefore: days,
  meetingNoticeDaysBefore: days,
  firstFrontMeeting: isOn,
  secondFrontMeeting: isOn,
  birthDayAsked: isOn,
  consultationMeeting: isOn,
  consultationMinPresent: z.union([count, share("invited")], { error: "not_share" }),
  consultationPassShare: share("present"),
  meetingNotice: isOn,
  candidatesMin: count,
  candidatesMax: count,
  voterBasis: z.array(z.enum(["all_voters", "household_representatives"])).min(1, "missing"),
  pollingMode: z
    .array(z.enum(["meeting", "separate_polling_day", "household_ballot_if_low_attendance"]))
    .min(1, "missing"),
  termYears: z
    .array(z.number({ error: "not_count" }).min(1, "not_count").max(10, "not_count"))
    .min(1, "missing"),
  addedStandards: z.array(z.enum(ADDED_STANDARDS)).min(1, "missing"),
  clusterThresholdHouseholds: count,
  postingMinDays: days,
  complaintsUntilDaysBefore: days,
  complaintAnswerDays: days,
};

const inputOf = (key: string): z.ZodType => (key.startsWith("due.") ? days : VALUES[key as GuidableRule]);

/** One sentence of the province's guidance (`unitId`: the city or province of the cycle) or of a commune's plan. */
export const AdoptGuidanceInput = z
  .object({
    cycleId: z.uuid(),
    unitId: z.uuid({ error: "missing" }),
    level: z.enum(["province", "plan"]),
    key: z.union(
      [z.enum(GUIDABLE_RULES), z.templateLiteral(["due.", z.string().regex(/^[A-Z0-9_]{2,40}$/)])],
      {
        error: "missing",
      },
    ),
    value: z.json(),
    citation: plainText(3, 300),
    tag: z.enum(TAGS, { error: "missing" }),
  })
  .superRefine(({ key, value }, context) => {
    for (const { message, path } of inputOf(key).safeParse(value).error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["value", ...path], message });
  });
