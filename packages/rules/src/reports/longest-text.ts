/** Longest text whose figures are checked, in characters: about 60 pages. */
export const LONGEST_TEXT = 200_000;
