import type { DocumentFacts } from "@sansang/rules/checklist/evidence.input";

/** «31/QĐ-UBND»: number and symbol as they stand on the paper. */
export const paperName = ({ number, symbol }: Pick<DocumentFacts, "number" | "symbol">): string =>
  `${number}/${symbol}`;
