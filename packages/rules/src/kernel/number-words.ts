import type { Language } from "./language.ts";

const MARKS = { vi: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } } as const;

/** `1.076` in Vietnamese, `1,076` in English. Whole numbers only. */
export function formatCount(count: number, language: Language): string {
  const digits = String(Math.abs(Math.trunc(count))).replace(/\B(?=(\d{3})+$)/g, MARKS[language].thousands);
  return count < 0 ? `−${digits}` : digits;
}

/** How many there are of what is counted no further than `most`: `570`, `10.000+`. */
export const formatTotal = (count: number, language: Language, most = 10_000): string =>
  count > most ? `${formatCount(most, language)}+` : formatCount(count, language);

/**
 * k of n as `53,0%`, rounded half up in whole numbers, so that no binary fraction ever decides a figure; `—` when there
 * is nothing to divide by. k and n are whole and not negative.
 */
export function formatPercent(k: number, n: number, language: Language, decimals = 1): string {
  if (n === 0) return "—";
  const unit = 10n ** BigInt(decimals);
  const scaled = (200n * unit * BigInt(k) + BigInt(n)) / (2n * BigInt(n));
  const whole = formatCount(Number(scaled / unit), language);
  if (decimals === 0) return `${whole}%`;
  return `${whole}${MARKS[language].decimal}${String(scaled % unit).padStart(decimals, "0")}%`;
}

const SIZES = ["B", "kB", "MB", "GB", "TB"] as const;

/** `15,1 MB`: steps of 1,024, one decimal from MB on unless it is 0. */
export function formatBytes(bytes: number, language: Language): string {
  let step = 0;
  let size = bytes;
  while (size >= 1024 && step < SIZES.length - 1) {
    size /= 1024;
    step++;
  }
  const [whole = "0", tenth = "0"] = size.toFixed(step < 2 ? 0 : 1).split(".");
  const shown = formatCount(Number(whole), language);
  return `${tenth === "0" ? shown : `${shown}${MARKS[language].decimal}${tenth}`} ${SIZES[step]}`;
}
