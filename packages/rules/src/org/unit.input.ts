import * as z from "zod";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { PhoneInput } from "../kernel/phone.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { UNIT_KINDS } from "./unit.ts";

export const UnitNameInput = plainText(2, 80);
/** The official one of the statistics office. */
export const CodeInput = z
  .string()
  .trim()
  .regex(/^\d{2,8}$/, "not_code");
export const HouseholdsInput = z.int({ error: "not_count" }).min(1, "not_count").max(100_000, "not_count");

/** A unit under another. */
export const CreateUnitInput = z.object({
  parentId: z.uuid({ error: "missing" }),
  kind: z.enum(UNIT_KINDS, { error: "missing" }),
  name: UnitNameInput,
  code: CodeInput.optional(),
  households: HouseholdsInput.optional(),
  validFrom: CalendarDateInput,
});

/** A new name from a day on; the old one stays true for the days before. */
export const RenameUnitInput = z.object({
  unitId: z.uuid(),
  name: UnitNameInput,
  validFrom: CalendarDateInput,
  opened: openedWith(["name"]),
});

/** The telephone of the office that looks after the accounts of a unit. */
export const SetUnitPhoneInput = z.object({
  unitId: z.uuid(),
  phone: PhoneInput,
  opened: openedWith(["phone"]),
});
