import * as z from "zod";
import { INSTITUTIONS, ROLES } from "../access/roles.ts";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import { needsConfirmation } from "./confirmed-roles.ts";
import { optional } from "./optional.ts";

/**
 * What a person may do and where, between which days (at once and without end where none is named). A supervisor speaks
 * for one institution, nobody else for any; a right that binds others rests on a decision.
 */
const grant = z.object({
  role: z.enum(ROLES, { error: "missing" }),
  institution: z.enum(INSTITUTIONS).nullish(),
  unitId: z.uuid({ error: "missing" }),
  decisionNumber: optional(plainText(1, 60)),
  startsOn: optional(CalendarDateInput),
  /** The last day. */
  endsOn: optional(CalendarDateInput),
});

function saysWhole(
  { role, institution, decisionNumber, startsOn, endsOn }: z.output<typeof grant>,
  context: z.RefinementCtx,
): void {
  const report = (field: keyof z.output<typeof grant>, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (role === "supervisor" && !institution) report("institution", "missing");
  if (role !== "supervisor" && institution) report("institution", "only_for_supervisors");
  if (needsConfirmation(role) && !decisionNumber) report("decisionNumber", "missing");
  if (startsOn && endsOn && endsOn < startsOn) report("endsOn", "before_start");
}

export const GrantInput = grant.superRefine(saysWhole);

/** `replaces`: the right that ends when this one begins, as when somebody moves to another unit. */
export const GiveGrantInput = grant
  .extend({ userId: z.uuid(), replaces: z.uuid().optional() })
  .superRefine(saysWhole);

/** `endsOn`: the last day; at once where none is named. */
export const EndGrantInput = z.object({ grantId: z.uuid(), endsOn: optional(CalendarDateInput) });

/** As many as a page of accounts holds. */
const several = z.array(z.uuid()).min(1, "missing").max(50, "too_long");

/** One right for several people, or the end of several. */
export const GiveManyInput = grant.extend({ userIds: several }).superRefine(saysWhole);
export const EndManyInput = EndGrantInput.omit({ grantId: true }).extend({ grantIds: several });

export const ProposalInput = z.object({ proposalId: z.uuid() });
export const RefuseProposalInput = ProposalInput.extend({ reason: ReasonInput });
