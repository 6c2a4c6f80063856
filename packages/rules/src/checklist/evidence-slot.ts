import type { EvidenceType } from "../files/file-policy.ts";
import type { Words } from "../kernel/language.ts";

/** A place for evidence in a step. A `document` has a number, a date and a signer; photos and lists need none. */
export interface Slot {
  readonly code: string;
  readonly name: Words;
  readonly required: boolean;
  readonly accepts: readonly EvidenceType[];
  readonly facts: "document" | "none";
}

type Making = (code: string, vi: string, en: string, more?: { required?: boolean }) => Slot;

const slot =
  (accepts: readonly EvidenceType[], facts: Slot["facts"]): Making =>
  (code, vi, en, more) => ({ code, name: { vi, en }, required: more?.required ?? true, accepts, facts });

/** An official paper: a scan, photos of its pages or the file it was written in. */
export const paper = slot(["pdf", "jpeg", "png", "docx"], "document");
/** A table or register, signed on paper or as a workbook. */
export const sheet = slot(["pdf", "jpeg", "png", "docx", "xlsx"], "none");
export const photos = slot(["jpeg", "png", "pdf"], "none");
