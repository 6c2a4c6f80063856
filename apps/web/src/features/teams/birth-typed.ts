import { typedDate } from "../../forms/typed-date.ts";

type Typed = { birth: string | null } | { problem: "not_a_date" | "impossible_date" };

const FIRST_YEAR = 1900;

/** A birth as typed, `dd/mm/yyyy` or only a year, as it is sent; nothing typed is nothing known. */
export function birthTyped(text: string, lastYear: number): Typed {
  const trimmed = text.trim();
  if (trimmed === "") return { birth: null };
  if (/^\d{4}$/.test(trimmed)) {
    const year = Number(trimmed);
    return year >= FIRST_YEAR && year <= lastYear ? { birth: trimmed } : { problem: "impossible_date" };
  }
  const typed = typedDate(trimmed);
  if ("date" in typed) return { birth: typed.date };
  return { problem: typed.problem === "missing" ? "not_a_date" : typed.problem };
}
