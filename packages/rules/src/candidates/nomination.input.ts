import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { ReasonInput } from "../kernel/reason.input.ts";

const heldOn = z.preprocess((value) => (value === "" ? null : value), CalendarDateInput.nullable());

/** The days on which a khóm took the steps to its list; an empty field is a step not yet taken. */
export const RecordNominationInput = z.object({
  cycleId: z.uuid(),
  unitId: z.uuid({ error: "missing" }),
  frontMeeting1: heldOn,
  partyOpinion: heldOn,
  consultation: heldOn,
  frontMeeting2: heldOn,
  opened: openedWith(["frontMeeting1", "partyOpinion", "consultation", "frontMeeting2"]),
});

const list = { cycleId: z.uuid(), unitId: z.uuid({ error: "missing" }) };
export const FixListInput = z.object(list);
export const ReopenListInput = z.object({ ...list, reason: ReasonInput });
