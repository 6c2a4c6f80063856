import * as z from "zod";

/** Personal identity number (CCCD, 12 digits; CMND, 9), without the spaces and dots people type. Says `missing` or `not_personal_id`. */
export const PersonalIdInput = z
  .string({ error: "missing" })
  .overwrite((text) => text.replace(/[\s.-]/gu, ""))
  .superRefine((digits, context) => {
    if (!/^(\d{9}|\d{12})$/.test(digits))
      context.addIssue({ code: "custom", message: digits === "" ? "missing" : "not_personal_id" });
  });
