import * as z from "zod";
import { InviteUserInput } from "../user.input.ts";
import { INVITED_AT_ONCE } from "./columns.ts";

export const InviteManyInput = z.object({
  rows: z.array(InviteUserInput).min(1, "missing").max(INVITED_AT_ONCE, "too_long"),
});
