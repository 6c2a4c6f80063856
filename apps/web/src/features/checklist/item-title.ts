import type { StepLevel } from "@sansang/rules/checklist/standard-template";
import type { Language, Words } from "@sansang/rules/kernel/language";

interface Titled {
  readonly level: StepLevel;
  readonly name: Words;
}

/** «Khóm 3 · Thẩm tra hồ sơ»; a dossier of the commune is named by its step alone, because one serves every khóm. */
export const itemTitle = ({ level, name }: Titled, unitName: string, language: Language): string =>
  level === "ward" ? name[language] : `${unitName} · ${name[language]}`;
