import type { Language } from "@sansang/rules/kernel/language";
import { sayCount } from "@sansang/rules/kernel/number-words";
import { type PercentSettings, sayShare } from "@sansang/rules/reports/percentages";
import type { useTranslations } from "next-intl";
import type { ShownCount } from "./shown-counts.ts";

type T = ReturnType<typeof useTranslations<"composition">>;

/** Everything a figure needs to be said. */
export interface Saying {
  readonly t: T;
  readonly language: Language;
  readonly settings: PercentSettings;
}

export const count = (value: ShownCount, { t, language }: Saying): string =>
  value === null ? t("withheld") : sayCount(value, language);

/** `10,00%`; `—` where there is nothing to divide, or nothing to see. */
export const share = (value: ShownCount, n: number, { settings, language }: Saying): string =>
  value === null ? "—" : sayShare(value, n, settings, language);
