import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import type { Language } from "@sansang/rules/kernel/language";

/** «Khóm 3 · Thẩm tra hồ sơ»; a dossier of the commune is named by its step alone, because one serves every khóm. */
export function itemTitle(
  { level, name }: Pick<StepSetting, "level" | "name">,
  unitName: string,
  language: Language,
): string {
  return level === "ward" ? name[language] : `${unitName} · ${name[language]}`;
}
