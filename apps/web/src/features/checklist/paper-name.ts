import type { DocumentFacts } from "@sansang/rules/checklist/evidence.input";

/** «31/QĐ-UBND»: number and symbol as they stand on the paper. */
export const paperName = ({ number, symbol }: Pick<DocumentFacts, "number" | "symbol">): string =>
  `${number}/${symbol}`;

/** First and last characters of a SHA-256, to compare by eye: «b1d0 10de … 0b64». */
export const shortDigest = (digest: string): string =>
  `${digest.slice(0, 4)} ${digest.slice(4, 8)} … ${digest.slice(-4)}`;
/** The same in a line of small print: «b1d0…0b64». */
export const shorterDigest = (digest: string): string => `${digest.slice(0, 4)}…${digest.slice(-4)}`;
