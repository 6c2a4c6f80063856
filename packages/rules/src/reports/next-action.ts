import { INSTITUTIONS, type Institution } from "../access/roles.ts";
import type { Holder } from "../checklist/holder.ts";
import type { ItemStatus, VerifiedBy } from "../checklist/item-status.ts";
import type { Computed } from "../checklist/standard-template.ts";
import type { Words } from "../kernel/language.ts";

/** Who must move next: the preparing unit, one of the institutions, or the approver. */
export type NextActor = "ward" | "unit" | Institution | "approver";

const NEXT_DEEDS = [
  "prepare_for_unit",
  "start",
  "finish",
  "answer_return",
  "verify",
  "look_again",
  "decide",
  "post_and_prove",
  "look_at_photo",
  "match_notice",
  "approve_list",
  "publish_list",
] as const;
export type NextDeed = (typeof NEXT_DEEDS)[number];

export interface NextAction {
  readonly who: NextActor;
  readonly deed: NextDeed;
}

export const NEXT_DEED_WORDS: Record<NextDeed, Words> = {
  prepare_for_unit: { vi: "cử người nộp thay", en: "appoints somebody to submit in its place" },
  start: { vi: "nộp minh chứng", en: "hands in evidence" },
  finish: { vi: "bổ sung cho đủ rồi gửi", en: "completes the evidence and submits" },
  answer_return: { vi: "sửa theo ý kiến và nộp lại", en: "puts right what was noted and resubmits" },
  verify: { vi: "xác minh hoặc trả lại", en: "verifies or returns" },
  look_again: { vi: "xem lại", en: "looks again" },
  decide: { vi: "quyết định", en: "decides" },
  post_and_prove: { vi: "niêm yết và chụp ảnh từng nơi", en: "posts the list and photographs every site" },
  look_at_photo: { vi: "xem ảnh niêm yết", en: "looks at the photo of the posting" },
  match_notice: {
    vi: "sửa địa điểm, ngày, giờ cho khớp ở mọi nơi",
    en: "makes place, date and hours equal everywhere",
  },
  approve_list: { vi: "phê duyệt danh sách", en: "approves the list" },
  publish_list: { vi: "công bố danh sách", en: "publishes the list" },
};

const CONDITION_DEEDS = {
  placements: "post_and_prove",
  notice: "match_notice",
} as const satisfies Record<Computed, NextDeed>;

interface Facts {
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly neverSignedIn: boolean;
  readonly institutions: readonly Institution[];
  readonly computed?: Computed | undefined;
  /** The list that would make the condition hold waits for approval, or approved for publication. */
  readonly withApprover?: "submitted" | "approved" | null | undefined;
  /** Who must move so that the condition holds; those who prepare where nothing else is known. */
  readonly heldBy?: readonly Holder[] | null | undefined;
}

/** With both halves given: whoever has the list or a photo of it in hand, else the khóm. */
function conditionActions({ computed, withApprover, heldBy }: Facts): NextAction[] {
  if (!computed) return [];
  if (withApprover)
    return [{ who: "approver", deed: withApprover === "submitted" ? "approve_list" : "publish_list" }];
  const looking = INSTITUTIONS.filter((institution) => heldBy?.includes(institution));
  const own = looking.length === 0 || heldBy?.includes("preparer");
  return [
    ...(own ? [{ who: "unit", deed: CONDITION_DEEDS[computed] } as const] : []),
    ...looking.map((who) => ({ who, deed: "look_at_photo" }) as const),
  ];
}

/** The fewest next moves that bring an item towards verified; nothing for one that is there. */
export function nextActions(facts: Facts): NextAction[] {
  const { status, verifiedBy, neverSignedIn, institutions } = facts;
  switch (status) {
    case "not_started":
      return neverSignedIn ? [{ who: "ward", deed: "prepare_for_unit" }] : [{ who: "unit", deed: "start" }];
    case "draft":
      return neverSignedIn ? [{ who: "ward", deed: "prepare_for_unit" }] : [{ who: "unit", deed: "finish" }];
    case "returned":
      return [{ who: "unit", deed: "answer_return" }];
    case "submitted":
      if (verifiedBy === "both") return conditionActions(facts);
      return institutions
        .filter((institution) => institution !== verifiedBy)
        .map((who) => ({ who, deed: "verify" }));
    case "disputed":
      return [{ who: "approver", deed: "decide" }];
    default:
      return [];
  }
}
