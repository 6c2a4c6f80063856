import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { PersonNameInput } from "../kernel/person-name.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { PROVISIONAL_ENDS } from "./term.ts";

/** Who leads a khóm until one is elected, by which decision, from the first day to the last. */
export const AppointProvisionalHeadInput = z
  .object({
    unitId: z.uuid({ error: "missing" }),
    name: PersonNameInput,
    decisionNumber: plainText(1, 60),
    decidedOn: CalendarDateInput,
    startsOn: CalendarDateInput,
    endsOn: CalendarDateInput,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (startsOn && endsOn && endsOn < startsOn)
      context.addIssue({ code: "custom", path: ["endsOn"], message: "before_start" });
  });

export const EndProvisionalHeadInput = z.object({
  provisionalHeadId: z.uuid(),
  endedOn: CalendarDateInput,
  ending: z.enum(PROVISIONAL_ENDS, { error: "missing" }),
});

/** Most provisional heads of one page. */
const PAGE = 100;

export const ListProvisionalHeadsInput = z.object({
  /** A unit of the person's, or one below; all of his where none is named. */
  unitId: z.uuid().optional(),
  limit: z.int().min(1).max(PAGE).default(PAGE),
  offset: z.int().min(0).default(0),
  /** What needs somebody first; otherwise by the last day alone. */
  worstFirst: z.boolean().default(false),
});
