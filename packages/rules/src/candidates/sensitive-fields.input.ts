import * as z from "zod";
import { SENSITIVE_FIELDS } from "./sensitive-fields.ts";

export const RevealSensitiveInput = z.object({
  candidateId: z.uuid(),
  field: z.enum(SENSITIVE_FIELDS, { error: "missing" }),
});
