import * as z from "zod";
import { BirthInput } from "../kernel/birth.input.ts";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { PersonNameInput } from "../kernel/person-name.input.ts";
import { PersonalIdInput } from "../kernel/personal-id.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { optional } from "../users/optional.ts";
import { APPOINTMENT_ROLES, BODIES } from "./appointment.ts";

const team = { cycleId: z.uuid(), unitId: z.uuid({ error: "missing" }) };

/** The decision that establishes the team of one khóm. */
export const RecordTeamInput = z.object({
  ...team,
  decisionNumber: plainText(1, 60),
  decidedOn: CalendarDateInput,
  opened: openedWith(["decisionNumber", "decidedOn"]),
});

/** Somebody takes a seat. Of members the paper often gives no birth, or only the year, and seldom a number. */
export const FillAppointmentInput = z.object({
  ...team,
  body: z.enum(BODIES, { error: "missing" }),
  role: z.enum(APPOINTMENT_ROLES, { error: "missing" }),
  name: PersonNameInput,
  birth: z.preprocess((value) => (value === "" ? null : value), BirthInput.nullish()),
  fromFrontCommittee: z.boolean({ error: "missing" }),
  personalId: PersonalIdInput.optional(),
  /** Why this is another person than one of the same body who is very like him. */
  distinctBecause: optional(ReasonInput),
});

export const ClearAppointmentInput = z.object({ appointmentId: z.uuid() });
