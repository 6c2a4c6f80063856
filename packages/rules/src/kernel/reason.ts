/** Shortest reason that tells anybody anything, in characters. */
export const REASON_LENGTH = 15;

export const isReason = (text: string | undefined): boolean => (text ?? "").trim().length >= REASON_LENGTH;
