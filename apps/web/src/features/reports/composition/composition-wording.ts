import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { formatShare, type PercentSettings } from "@sansang/rules/reports/percentages";
import type { useTranslations } from "next-intl";
import type { ShownCount } from "./shown-counts.ts";

type T = ReturnType<typeof useTranslations<"composition">>;

/** Everything a figure needs to be said. */
export interface CompositionWording {
  readonly t: T;
  readonly language: Language;
  readonly settings: PercentSettings;
}

export const count = (value: ShownCount, { t, language }: CompositionWording): string =>
  value === null ? t("withheld") : formatCount(value, language);

/** `10,00%`; `—` where there is nothing to divide, or nothing to see. */
export const share = (value: ShownCount, n: number, { settings, language }: CompositionWording): string =>
  value === null ? "—" : formatShare(value, n, settings, language);
