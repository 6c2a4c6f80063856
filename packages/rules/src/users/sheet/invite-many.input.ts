import * as z from "zod";
import { InviteUserInput } from "../user.input.ts";

/** People of one request: few enough that progress moves. */
const INVITED_AT_ONCE = 10;

export const InviteManyInput = z.object({
  rows: z.array(InviteUserInput).min(1, "missing").max(INVITED_AT_ONCE, "too_long"),
});
