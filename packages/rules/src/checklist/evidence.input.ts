import * as z from "zod";
import { INSTITUTIONS } from "../access/roles.ts";
import { CalendarDateInput } from "../kernel/calendar.input.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput as reason } from "../kernel/reason.input.ts";
import { VERDICT_KINDS } from "./joint-verification.ts";
import { RETURN_REASON_CODES } from "./return-reason.ts";

export const DOCUMENT_KINDS = [
  "decision",
  "plan",
  "guidance",
  "minutes",
  "list",
  "notice",
  "report",
  "register",
  "letter",
  "other",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The facts of one paper: số, ký hiệu, ngày, người ký, loại văn bản. */
const DocumentFactsInput = z.object({
  kind: z.enum(DOCUMENT_KINDS, { error: "missing" }),
  number: plainText(1, 20, "paper_number_missing"),
  symbol: plainText(1, 60, "paper_symbol_missing"),
  signedOn: CalendarDateInput,
  signer: plainText(2, 120),
});
export type DocumentFacts = z.infer<typeof DocumentFactsInput>;

const itemId = z.uuid();
/** The version the person was looking at: a verdict on another one is refused. */
const seenVersion = z.int().min(1);

/** What the bytes of an upload are handed in with; the file itself comes through the spool. */
export const AttachEvidenceInput = z.object({
  itemId,
  slot: plainText(1, 40),
  fileName: plainText(1, 200),
  spoolId: z.string().regex(/^[0-9a-f-]{32,36}$/),
  /** The component of the same slot whose place it takes on the table. */
  replaces: z.uuid().optional(),
  onBehalfReason: reason.optional(),
});
export const DescribeEvidenceInput = z.object({
  itemId,
  componentId: z.uuid(),
  facts: DocumentFactsInput,
  opened: openedWith(["kind", "number", "symbol", "signedOn", "signer"]),
  onBehalfReason: reason.optional(),
});
export const RemoveEvidenceInput = z.object({
  itemId,
  componentId: z.uuid(),
  onBehalfReason: reason.optional(),
});
export const SubmitItemInput = z.object({ itemId, reason: reason.optional() });
export const ReplaceItemInput = z.object({ itemId, reason });
export const VerifyItemInput = z.object({ itemId, institution: z.enum(INSTITUTIONS), seenVersion });
export const ReturnItemInput = z.object({
  itemId,
  institution: z.enum(INSTITUTIONS),
  seenVersion,
  code: z.enum(RETURN_REASON_CODES, { error: "missing" }),
  /** The component of the version that must be put right; without it the whole dossier. */
  componentId: z.uuid().optional(),
  reason,
  /** When the ward is asked to answer by; the legal due date never moves. */
  answerBy: z.iso.datetime({ offset: true, error: "impossible_date" }).optional(),
});
export const DecideItemInput = z.object({
  itemId,
  seenVersion,
  outcome: z.enum(VERDICT_KINDS, { error: "missing" }),
  reason,
});
export const ReopenItemInput = z.object({ itemId, reason });
export const ExemptItemInput = z.object({ itemId, reason });
