import * as z from "zod";
import { plainText } from "../kernel/plain-text.ts";
import { foldLogin } from "./password.ts";

/** Whose account it is, and how he can be reached, as he says. */
export const RequestPasswordInput = z.object({
  login: z.string({ error: "missing" }).max(100, "too_long").overwrite(foldLogin).min(1, "missing"),
  note: plainText(0, 200),
});

export const DismissRequestInput = z.object({ userId: z.uuid() });
