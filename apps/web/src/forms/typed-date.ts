/** `dd/mm/yyyy` as typed → `YYYY-MM-DD`; a day that no calendar has is named. Single digits and `.`, `-` are understood. */
export function typedDate(
  text: string,
): { date: string } | { problem: "missing" | "not_a_date" | "impossible_date" } {
  const trimmed = text.trim();
  if (trimmed === "") return { problem: "missing" };
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (!parts) return { problem: "not_a_date" };
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || year < 1900)
    return { problem: "impossible_date" };
  return { date: date.toISOString().slice(0, 10) };
}

/** `YYYY-MM-DD` → `dd/mm/yyyy`. */
export const asTyped = (date: string): string => date.split("-").reverse().join("/");
