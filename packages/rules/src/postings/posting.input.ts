import * as z from "zod";
import { CyclesInput } from "../elections/cycles.input.ts";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput as reason } from "../kernel/reason.input.ts";
import { POSTING_STATUSES } from "./posting-status.ts";

const versionId = z.uuid();
/** SHA-256 of the proposal that the person was looking at, 64 hex digits: another one by now is refused. */
const seenFingerprint = z.string({ error: "missing" }).regex(/^[0-9a-f]{64}$/, "missing");

/** The list of a khóm. */
export const PrepareInput = z.object({ cycleId: z.uuid(), unitId: z.uuid() });

export const VersionInput = z.object({ versionId });
export const ReturnInput = z.object({ versionId, reason });
export const WithdrawApprovalInput = z.object({ versionId, reason });
export const ApproveInput = z.object({ versionId, seenFingerprint });
export const SeePreviewInput = z.object({ versionId, seenFingerprint });
export const CorrectInput = z.object({ postingId: z.uuid(), reason });
export const TakeDownInput = z.object({ postingId: z.uuid() });

/** What the list is posted upon and who signs; its own number is given when it is published. */
export const DocumentInput = z.object({
  versionId,
  decisionNumber: plainText(1, 40),
  decisionOn: CalendarDateInput,
  signatoryCapacity: plainText(3, 80),
  signatoryName: plainText(3, 80),
  opened: openedWith(["decisionNumber", "decisionOn", "signatoryCapacity", "signatoryName"]),
});

/** How many lists go at once; each has its own answer. */
const MOST_AT_ONCE = 200;
const many = <Each extends z.ZodType>(each: Each) =>
  z.array(each).min(1, "missing").max(MOST_AT_ONCE, "too_long");

/** So many sheets are looked at together. */
const MOST_SHEETS = 60;
export const PreviewInput = z.object({ versionIds: z.array(versionId).min(1).max(MOST_SHEETS) });
export const PrepareManyInput = z.object({ cycleId: z.uuid(), unitIds: many(z.uuid()) });
export const SubmitManyInput = z.object({ versionIds: many(versionId) });
export const ApproveManyInput = z.object({ versions: many(ApproveInput) });

export const ListPostingsInput = z.object({
  ...CyclesInput,
  unitId: z.uuid().optional(),
  status: z.enum(POSTING_STATUSES).optional(),
  /** Where a page ended: path of the khóm, cycle. */
  cursor: z
    .string()
    .max(400)
    .regex(/^\/[\d/]+\/\|[0-9a-f-]{36}$/)
    .optional(),
});
