/** Shortest reason that tells anybody anything, in characters. */
export const REASON_LENGTH = 15;
/** Longest one that is still read. */
export const LONGEST_REASON = 1000;

export const isReason = (text: string | undefined): boolean => (text ?? "").trim().length >= REASON_LENGTH;
