/** Longest thing looked for, in characters: no name is longer. */
export const LONGEST_SEARCH = 80;
