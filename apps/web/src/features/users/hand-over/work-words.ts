import type { Language, Words } from "@sansang/rules/kernel/language";

interface Work {
  readonly stepName: Words | null;
  readonly unitName: string;
}

/** «Lập danh sách cử tri · Khóm 3, Phường 1»; a list is named by `list`. */
export const workWords = ({ stepName, unitName }: Work, list: string, language: Language): string =>
  `${stepName?.[language] ?? list} · ${unitName}`;
