import type { Language } from "@sansang/rules/kernel/language";

const KILOMETRE = 1_000;

/** `12 m`, from a thousand metres on `3,1 km`. */
export function formatDistance(metres: number, language: Language): string {
  if (metres < KILOMETRE) return `${Math.round(metres)} m`;
  const [whole, part] = (metres / KILOMETRE).toFixed(1).split(".");
  return `${whole}${language === "vi" ? "," : "."}${part} km`;
}
