import type { RuleValues } from "@sansang/rules/elections/rules";
import { isShare } from "@sansang/rules/elections/share";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import type { getTranslations } from "next-intl/server";

type Translate = Awaited<ReturnType<typeof getTranslations<"elections.value">>>;

/** What a number of this rule counts, by how its key ends; a plain number where nothing fits. */
const UNITS = [
  ["DaysBefore", "daysBefore"],
  ["WorkingDays", "workingDays"],
  ["Months", "months"],
  ["Households", "households"],
  ["MinPresent", "people"],
  ["Days", "days"],
  ["DaysAfter", "days"],
] as const;

function formatNumber(key: string, value: number, t: Translate): string {
  const unit = UNITS.find(([end]) => key.endsWith(end))?.[1];
  return unit ? t(unit, { count: value }) : String(value).replace(".", ",");
}

/** A value of a rule in words: a number with what it counts, yes or no, choices one after the other. */
export function formatRuleValue(key: string, value: unknown, t: Translate, language: Language): string {
  if (value === null || value === undefined) return t("silent");
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "number") return formatNumber(key, value, t);
  if (Array.isArray(value)) return value.map((each) => formatRuleValue(key, each, t, language)).join("; ");
  if (typeof value === "object") {
    if (isShare(value))
      return t(value.compare, { share: `${value.numerator}/${value.denominator}`, of: t(`of.${value.of}`) });
    if ("hamlet" in value) return t("unitMin", { ...(value as RuleValues["unitMinHouseholds"]) });
    const { registered, scope } = value as RuleValues["residenceTest"];
    return t(registered ? "residenceRegistered" : "residenceActual", { scope: t(`scope.${scope}`) });
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(value as CalendarDate, language);
  const word = `word.${String(value)}` as Parameters<Translate>[0];
  return t.has(word) ? t(word) : String(value);
}
