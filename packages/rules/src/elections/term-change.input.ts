import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { TERM_DECIDERS } from "./term.ts";

/** A term that ends on another day: of one khóm, or of every khóm below the unit. */
export const ChangeTermInput = z
  .object({
    unitId: z.uuid({ error: "missing" }),
    decider: z.enum(TERM_DECIDERS, { error: "missing" }),
    decisionNumber: plainText(1, 60),
    decidedOn: CalendarDateInput,
    fromDay: CalendarDateInput,
    toDay: CalendarDateInput,
    reason: ReasonInput,
  })
  .superRefine(({ fromDay, toDay }, context) => {
    if (fromDay && fromDay === toDay)
      context.addIssue({ code: "custom", path: ["toDay"], message: "same_day" });
  });
