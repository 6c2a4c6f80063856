import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import type { Language } from "@sansang/rules/kernel/language";

interface Work {
  readonly stepCode: StepCode | null;
  readonly unitName: string;
}

/** «Lập danh sách cử tri · Khóm 3, Phường 1»; a list is named by `list`. */
export const workWords = ({ stepCode, unitName }: Work, list: string, language: Language): string =>
  `${stepCode ? stepOf(stepCode).name[language] : list} · ${unitName}`;
