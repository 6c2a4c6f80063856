import { type CalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { type Html, html } from "./html.ts";
import type { PortalLanguage } from "./portal-language.ts";
import { say } from "./words.ts";

/** «Còn 10 ngày», and what one says on the last two. */
export function countdown(today: CalendarDate, electionDay: CalendarDate, language: PortalLanguage): Html {
  const days = daysBetween(today, electionDay);
  if (days < 0) return html`<span class="chip">${say(language, "dayPast")}</span>`;
  if (days === 0) return html`<span class="chip">${say(language, "dayToday")}</span>`;
  if (days === 1) return html`<span class="chip">${say(language, "dayTomorrow")}</span>`;
  return html`<span class="chip">${say(language, "daysLeft", { n: days })}</span>`;
}
