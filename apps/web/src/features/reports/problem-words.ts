import type { BoardProblem, HeldAction } from "@sansang/api/reports/list-problems";
import { INSTITUTION_WORDS, type Institution, otherInstitution } from "@sansang/rules/access/roles";
import { itemStatusWords, VERIFIED_BY_BOTH_WORDS } from "@sansang/rules/checklist/item-status-words";
import { computedOf } from "@sansang/rules/checklist/standard-template";
import { type CalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language, Words } from "@sansang/rules/kernel/language";
import { NEXT_DEED_WORDS, type NextAction } from "@sansang/rules/reports/next-action";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";
import type { useTranslations } from "next-intl";

export type ReportsTranslator = ReturnType<typeof useTranslations<"reports">>;

export interface ProblemWording {
  readonly t: ReportsTranslator;
  readonly language: Language;
  readonly today: CalendarDate;
}

const short = (institution: Institution, language: Language) =>
  INSTITUTION_WORDS[institution].short[language];

/** A name in the middle of a sentence: «Phường 3» → «phường 3». */
export const midSentence = (name: string, language: Language): string =>
  language === "vi" ? name.charAt(0).toLocaleLowerCase("vi") + name.slice(1) : name;

const firstDue = ({ items }: Pick<BoardProblem, "items">): CalendarDate =>
  items.map(({ due }) => due).sort()[0] as CalendarDate;

const conditionWords = ({ items: [item] }: BoardProblem): Words =>
  item ? itemStatusWords(item) : VERIFIED_BY_BOTH_WORDS;

/** Status of a problem: picture, tone, words. */
export function problemStatus(
  problem: BoardProblem,
  { t, language, today }: ProblemWording,
): { tone: Tone; icon: IconName; words: string } {
  const late = t("problems.late", { days: Math.max(0, daysBetween(firstDue(problem), today)) });
  switch (problem.kind) {
    case "never_signed_in":
    case "overdue":
      return { tone: "late", icon: "triangle-alert", words: late };
    case "disputed":
      return { tone: "split", icon: "arrow-right-left", words: t("problems.disputed") };
    case "returned":
      return { tone: "back", icon: "undo-2", words: t("problems.returned") };
    case "half":
      return {
        tone: "wait",
        icon: problem.items[0]?.verifiedBy === "fatherland_front" ? "seal-left" : "seal-right",
        words: t("problems.half"),
      };
    case "condition":
      return { tone: "wait", icon: "seal-both", words: conditionWords(problem)[language] };
    case "unread":
      return { tone: "wait", icon: "clock", words: t("problems.unread") };
    case "due_today":
      return { tone: "today", icon: "calendar-clock", words: t("problems.dueToday") };
    case "to_come":
      return {
        tone: "none",
        icon: "calendar",
        words: t(problem.items.some(({ suspended }) => suspended) ? "problems.onHold" : "problems.toCome", {
          date: formatDayMonth(firstDue(problem)),
        }),
      };
  }
}

/** «Phường 3 · Khóm 5 · 6 bước» */
export function problemPlace(
  { unitId, unitName, wardId, wardName, items }: BoardProblem,
  { t, language }: ProblemWording,
): string {
  const what =
    items.length === 1 && items[0]
      ? items[0].stepName[language]
      : t("problems.steps", { count: items.length });
  return (unitId === wardId ? [wardName, what] : [wardName, unitName, what]).join(" · ");
}

/** Why it is not ready, in the reviewer's own words where there are any. */
export function problemReason(
  { kind, items }: Pick<BoardProblem, "kind" | "items">,
  { t, language }: ProblemWording,
): string {
  const [item] = items;
  if (!item || kind === "never_signed_in") return t("problems.never", { count: items.length });
  const { status, verifiedBy, reason, returnedBy } = item;
  if (verifiedBy === "both") return t(`problems.waitsFor.${computedOf(item.step) ?? "other"}`);
  if (status === "submitted" && verifiedBy !== "none")
    return t("problems.halfGiven", {
      institution: short(verifiedBy, language),
      other: short(otherInstitution(verifiedBy), language),
    });
  if (status === "submitted") return t("problems.noneGiven");
  if (!returnedBy || (status !== "returned" && status !== "disputed"))
    return t(status === "draft" ? "problems.draft" : "problems.notStarted");
  const institution = short(returnedBy, language);
  return status === "disputed"
    ? t("problems.split", {
        verifier: short(otherInstitution(returnedBy), language),
        institution,
        reason: reason ?? "",
      })
    : t("problems.sentBack", { institution, reason: reason ?? "" });
}

type Place = Pick<BoardProblem, "unitId" | "unitName" | "wardId" | "wardName">;

/** The desk where a dossier lies. */
function formatDesk({ who }: NextAction, place: Place, { t, language }: ProblemWording): string {
  if (who === "approver") return t("problems.decider");
  if (who === "unit" && place.unitId !== place.wardId) return place.unitName;
  if (who === "unit" || who === "ward")
    return t("problems.committee", { ward: midSentence(place.wardName, language) });
  return INSTITUTION_WORDS[who].short[language];
}

/** Who must move: an office or khóm with the person who holds the work there, or the reader himself. */
export function formatWho(action: HeldAction, place: Place, wording: ProblemWording): string {
  const { t, language } = wording;
  const { name, isYou } = action.contact;
  const desk = formatDesk(action, place, wording);
  if (isYou)
    return t("problems.you", { who: action.who === "approver" ? midSentence(desk, language) : desk });
  return name ? t("problems.person", { unit: desk, person: name }) : desk;
}

export const formatDeed = ({ deed }: NextAction, language: Language): string =>
  NEXT_DEED_WORDS[deed][language];

/** By when: at once after the due date, otherwise the legal date itself; a return never moves it. */
export function formatWhen(due: CalendarDate, { t, today }: ProblemWording): string {
  if (due === today) return t("problems.today");
  return due < today ? t("problems.now") : t("problems.by", { date: formatDayMonth(due) });
}

/** Actions without repetition. */
export const distinctActions = (actions: readonly HeldAction[]): HeldAction[] =>
  actions.filter(
    (action, index) =>
      actions.findIndex(({ who, deed }) => who === action.who && deed === action.deed) === index,
  );
