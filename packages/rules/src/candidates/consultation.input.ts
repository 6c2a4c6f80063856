import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import type { Consultation } from "./consultation.ts";

const people = z.int({ error: "not_count" }).min(0, "not_count").max(100_000, "not_count");

/** What the voters' meeting said of one person. Present of those invited; agreed, against and abstained make those present. */
export const ConsultationInput = z
  .object({
    heldOn: CalendarDateInput,
    invited: people,
    present: people,
    agreed: people,
    against: people,
    abstained: people,
  })
  .superRefine(({ invited, present, agreed, against, abstained }, context) => {
    const format = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (present > invited) format("present", "more_than_invited");
    if (agreed > present) format("agreed", "more_than_present");
    else if (agreed + against + abstained !== present) format("agreed", "votes_do_not_add_up");
  }) satisfies z.ZodType<Consultation>;
