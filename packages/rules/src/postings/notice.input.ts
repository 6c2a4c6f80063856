import * as z from "zod";
import { openedWith } from "../kernel/edit.input.ts";
import { PhoneInput } from "../kernel/phone.input.ts";
import { plainText } from "../kernel/plain-text.ts";

/** An hour of the day as `HH:MM`. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = z.string({ error: "missing" }).regex(TIME, "not_time");

/** Where and when a khóm votes. The one wording that portal, paper and invitations carry; the day is the cycle's. */
export const SaveNoticeInput = z
  .object({
    cycleId: z.uuid(),
    unitId: z.uuid(),
    place: plainText(3, 120),
    address: plainText(3, 200),
    opensAt: time,
    closesAt: time,
    opened: openedWith(["place", "address", "opensAt", "closesAt"]),
  })
  .superRefine(({ opensAt, closesAt }, context) => {
    if (TIME.test(opensAt) && TIME.test(closesAt) && opensAt >= closesAt)
      context.addIssue({ code: "custom", path: ["closesAt"], message: "hours_reversed" });
  });

/** Somebody other than its writer says that it is so; `seen` is the wording he was looking at. */
export const ConfirmNoticeInput = z.object({
  cycleId: z.uuid(),
  unitId: z.uuid(),
  seen: z.object({ place: z.string(), address: z.string(), opensAt: z.string(), closesAt: z.string() }),
});

/** What a ward tells its people beside the dates, and the number to call. */
export const SaveWardNoteInput = z.object({
  cycleId: z.uuid(),
  wardId: z.uuid(),
  phone: PhoneInput,
  note: plainText(0, 1000),
  opened: openedWith(["phone", "note"]),
});
