/** Who lengthens or shortens a term: the commune for a few months, beyond that the province. NĐ 185/2026 Đ4k3. */
export const TERM_DECIDERS = ["commune", "province"] as const;
export type TermDecider = (typeof TERM_DECIDERS)[number];

/** How a provisional head ceases to be one: a head was elected, another one took the place, or neither and nobody leads. */
export const PROVISIONAL_ENDS = ["elected", "replaced", "left"] as const;
export type ProvisionalEnd = (typeof PROVISIONAL_ENDS)[number];
