import type { Words } from "../kernel/language.ts";

/** What keeps anybody from giving a verdict, whatever it is on. */
export type VerdictRefusal =
  | "gave_other_half"
  | "reason_missing"
  | "not_your_institution"
  | "institution_not_named"
  | "already_given";

export const VERDICT_REFUSAL_WORDS: Record<VerdictRefusal, Words> = {
  gave_other_half: {
    vi: "Ông/bà đã lên tiếng thay cơ quan kia về bản này; một người không xác minh thay cả hai cơ quan, nhờ đồng nghiệp.",
    en: "You have spoken for the other institution on this version; one person never speaks for both, ask a colleague.",
  },
  reason_missing: {
    vi: "Chưa có lý do; viết ít nhất {least} ký tự.",
    en: "A reason is missing; write at least {least} characters.",
  },
  not_your_institution: {
    vi: "Phần xác minh này thuộc cơ quan kia; chỉ xác minh phần của cơ quan mình.",
    en: "This half belongs to the other institution; give only your own.",
  },
  institution_not_named: {
    vi: "Bước này không cần cơ quan đó xác minh; không cần làm.",
    en: "This step does not ask that institution; nothing to do.",
  },
  already_given: {
    vi: "Cơ quan đã có kết luận này cho bản hiện tại; không cần làm lại.",
    en: "Your institution has said this of the current version already; nothing to do.",
  },
};
