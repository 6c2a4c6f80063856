import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import type { Language } from "@sansang/rules/kernel/language";

/** «Khóm 3 · Thẩm tra hồ sơ»; a dossier of the ward is named by its step alone, because one serves every khóm. */
export function itemTitle(step: StepCode, unitName: string, language: Language): string {
  const { level, name } = stepOf(step);
  return level === "ward" ? name[language] : `${unitName} · ${name[language]}`;
}
