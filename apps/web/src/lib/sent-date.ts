import { typedDate } from "../forms/typed-date.ts";

/** A date as the verbs want it; what is no date is sent as typed and named by the rule that refuses it. */
export function sentDate(text: string): string {
  const typed = typedDate(text);
  return "date" in typed ? typed.date : text;
}
