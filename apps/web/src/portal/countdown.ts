import type { PublicCycle } from "@sansang/api/postings/portal/portal-map";
import { type CalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { type Html, html } from "./html.ts";
import type { PortalLanguage } from "./portal-language.ts";
import { formatWord } from "./words.ts";

/** «Còn 10 ngày», and what one says on the last two; that it stands still, where it does. */
export function countdown(
  today: CalendarDate,
  { electionDay, suspension }: Pick<PublicCycle, "electionDay" | "suspension">,
  language: PortalLanguage,
): Html {
  if (suspension) return html`<span class="chip">${formatWord(language, "suspended")}</span>`;
  const days = daysBetween(today, electionDay);
  if (days < 0) return html`<span class="chip">${formatWord(language, "dayPast")}</span>`;
  if (days === 0) return html`<span class="chip">${formatWord(language, "dayToday")}</span>`;
  if (days === 1) return html`<span class="chip">${formatWord(language, "dayTomorrow")}</span>`;
  return html`<span class="chip">${formatWord(language, "daysLeft", { n: days })}</span>`;
}
