import * as z from "zod";
import { CyclesInput } from "../elections/cycles.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { LONGEST_SEARCH } from "../kernel/search.ts";
import { StepCodeInput } from "./cycle-checklist.input.ts";
import { MOST_OWN_STEPS } from "./cycle-checklist.ts";
import { HOLDERS } from "./holder.ts";
import { ITEM_STATUSES } from "./item-status.ts";
import { STEP_CODES } from "./standard-template.ts";

export const TIMINGS = ["overdue", "due_today", "soon"] as const;
/** `soon`: due within so many days after today. */
export const SOON_DAYS = 9;

/** The filter of a list of items; it lives in the URL, so everything is text or a list of texts. */
export const ItemFilterInput = z.object({
  ...CyclesInput,
  /** This unit and below; without it everything the viewer may see. */
  unitId: z.uuid().optional(),
  states: z.array(z.enum(ITEM_STATUSES)).max(ITEM_STATUSES.length).optional(),
  steps: z
    .array(StepCodeInput)
    .max(STEP_CODES.length + MOST_OWN_STEPS)
    .optional(),
  timing: z.enum(TIMINGS).optional(),
  /** Items that these must move: an institution's half is missing, a dispute is open, something is still to be sent. */
  awaits: z.enum(HOLDERS).optional(),
  /** Name of step or unit, with or without tones. */
  q: plainText(0, LONGEST_SEARCH).optional(),
  /** Where the page before ended: `due|since|id`. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\|\d{4}-\d{2}-\d{2}\|[0-9a-f-]{36}$/)
    .optional(),
});
export type ItemFilter = z.infer<typeof ItemFilterInput>;
