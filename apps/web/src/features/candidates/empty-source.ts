/** A source as it is typed: nothing yet, of a paper. */
export const emptySource = (of: string): Record<string, string> => ({
  [`${of}.kind`]: "document",
  [`${of}.text`]: "",
  [`${of}.page`]: "",
});
