import type { Words } from "../kernel/language.ts";

/**
 * What has to be said for ever of a right that does not rest on two people of the right kind, and of every word given by
 * it: it was founded with the office, one person did both halves, or it was given before two were asked for.
 */
export const GRANT_MARKS = ["founding", "lone", "earlier"] as const;
export type GrantMark = (typeof GRANT_MARKS)[number];

export const GRANT_MARK_WORDS: Record<GrantMark, Words & { readonly text: Words }> = {
  founding: {
    vi: "Quyền cấp khi thành lập",
    en: "Right of the founding",
    text: {
      vi: "Người đầu tiên giữ quyền này: chưa có ai cùng cơ quan để xác nhận khi cấp.",
      en: "The first to hold this right: nobody of the same body was there to confirm it.",
    },
  },
  lone: {
    vi: "Chế độ một người",
    en: "Lone mode",
    text: {
      vi: "Một người vừa đề nghị vừa xác nhận quyền này.",
      en: "One person both proposed and confirmed this right.",
    },
  },
  earlier: {
    vi: "Quyền cấp trước quy định hai người",
    en: "Right from before two were asked for",
    text: {
      vi: "Quyền này do một người cấp, trước khi việc cấp quyền cần hai người.",
      en: "This right was given by one person, before giving it took two.",
    },
  },
};

/** The mark that weighs most among those a word rests on; null where none has to be said. */
export const heaviestMark = (marks: readonly (GrantMark | null)[]): GrantMark | null =>
  (["lone", "earlier", "founding"] as const).find((mark) => marks.includes(mark)) ?? null;
