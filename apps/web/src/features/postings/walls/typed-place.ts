/** Degrees as typed, decimal comma or point; undefined where nothing is typed, NaN where it is no number. */
export const typedDegrees = (text: string): number | undefined =>
  text.trim() === "" ? undefined : Number(text.trim().replace(",", "."));
