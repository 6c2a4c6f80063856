import type { Words } from "../kernel/language.ts";
import type { PlacementEvidence } from "./placement-state.ts";
import { type Unproven, unprovenBy } from "./unproven.ts";

/** Why a sheet waits for the hands of those who post it: it never hung there, or has to hang or be photographed again. */
export type SheetWork = "first" | "corrected" | "refused" | "torn" | "gone";

export const SHEET_WORK_WORDS: Record<SheetWork, Words> = {
  first: { vi: "mới công bố, chưa dán", en: "published, not posted yet" },
  corrected: {
    vi: "đã đính chính, dán bản mới thay bản cũ",
    en: "corrected: the new version replaces the old",
  },
  refused: { vi: "ảnh bị bác, dán lại và chụp lại", en: "the photo was refused: post and photograph again" },
  torn: { vi: "tờ bị rách, dán lại", en: "torn: post again" },
  gone: { vi: "tờ bị gỡ, dán lại", en: "gone: post again" },
};

const WORK_OF = {
  refused: "refused",
  torn: "torn",
  gone: "gone",
  to_check: null,
  unreadable: null,
} as const satisfies Record<Exclude<Unproven, "no_photo">, SheetWork | null>;

/** What is still to be done at one site for the version in force; null where nothing is, or somebody else looks at a photo first. */
export function sheetWork(evidence: PlacementEvidence): SheetWork | null {
  if (evidence.currentVersion === null) return null;
  const why = unprovenBy(evidence);
  if (why === null) return null;
  if (why !== "no_photo") return WORK_OF[why];
  return evidence.proofs.some(({ refused }) => !refused) ? "corrected" : "first";
}
