import type { ItemRefusal } from "../checklist/item-transitions.ts";
import type { Words } from "../kernel/language.ts";
import type { VerdictRefusal } from "./verdict-refusal-words.ts";

/** What a dossier of the checklist does not allow. */
export type ItemRoomRefusal = Exclude<ItemRefusal | "not_in_rules" | "too_few_households", VerdictRefusal>;

export const ITEM_REFUSAL_WORDS: Record<ItemRoomRefusal, Words> = {
  not_in_rules: {
    vi: "Bộ quy tắc của đợt này không có bước đó; không cần làm.",
    en: "The rules of this cycle do not have this step; nothing to do.",
  },
  too_few_households: {
    vi: "Khóm có dưới {least} hộ nên không họp cụm; không cần làm.",
    en: "The unit has fewer than {least} households and does not meet in clusters; nothing to do.",
  },
  on_behalf_needs_reason: {
    vi: "Làm thay đơn vị thì phải ghi lý do; viết lý do ít nhất {least} ký tự.",
    en: "Acting for the unit needs a reason; write at least {least} characters.",
  },
  evidence_missing: {
    vi: "Còn thiếu minh chứng bắt buộc hoặc chưa ghi số, ngày, người ký; bổ sung rồi gửi.",
    en: "Required evidence is missing or not described; add it and submit.",
  },
  nothing_changed: {
    vi: "Chưa có gì khác bản đã gửi; thay minh chứng hoặc ghi lý do giải trình.",
    en: "Nothing differs from what was sent; change the evidence or explain why.",
  },
  evidence_changed: {
    vi: "Bản {version} đã được gửi trong lúc đang xem; xem bản mới rồi quyết định.",
    en: "Version {version} was sent while you were reading; look at it and decide.",
  },
  already_decided: {
    vi: "Bản này đã được quyết định; chờ bản mới.",
    en: "This version has been decided; wait for a new one.",
  },
  not_applicable_by_rules: {
    vi: "Bước này không áp dụng theo quy tắc nên không mở lại được; không cần làm.",
    en: "The rules exempt this unit, so it cannot be reopened; nothing to do.",
  },
};
