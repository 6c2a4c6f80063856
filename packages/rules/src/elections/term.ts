import type { Words } from "../kernel/language.ts";

/** Who lengthens or shortens a term: the commune for a few months, beyond that the province. NĐ 185/2026 Đ4k3. */
export const TERM_DECIDERS = ["commune", "province"] as const;
export type TermDecider = (typeof TERM_DECIDERS)[number];

/** How a provisional head ceases to be one: a head was elected, another one took the place, or neither and nobody leads. */
export const PROVISIONAL_ENDS = ["elected", "replaced", "left"] as const;
export type ProvisionalEnd = (typeof PROVISIONAL_ENDS)[number];

export const TERM_DECIDER_WORDS: Record<TermDecider, Words> = {
  commune: { vi: "cấp xã", en: "the commune" },
  province: { vi: "cấp tỉnh", en: "the province" },
};

export const PROVISIONAL_END_WORDS: Record<ProvisionalEnd, Words> = {
  elected: { vi: "đã bầu được người chính thức", en: "a head was elected" },
  replaced: { vi: "giao người khác lâm thời", en: "another took the place" },
  left: { vi: "thôi lâm thời, chưa có người thay", en: "left, nobody in the place yet" },
};
