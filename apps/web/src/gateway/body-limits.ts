import { KILOBYTE, MEGABYTE, MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";

export interface BodyLimit {
  readonly bytes: number;
  /** What the sentence of a refusal says, bytes. */
  readonly told: number;
  /** The whole body lies in memory before it is looked at. */
  readonly isHeld: boolean;
}

const megabytes = (most: number, more: Partial<BodyLimit> = {}): BodyLimit => ({
  bytes: most * MEGABYTE,
  told: most * MEGABYTE,
  isHeld: true,
  ...more,
});

const { json, pasted, wordFile, workbook, paper, uploadPart } = MOST_MEGABYTES;

/** The form around a file adds little, bytes. */
const ENVELOPE = 64 * KILOBYTE;

/** Path → limit; the first that fits. */
const LIMITS: readonly (readonly [RegExp, BodyLimit])[] = [
  // The parts of the browser fit with room to spare; the bytes go to the disk as they come.
  [/^\/api\/uploads(\/|$)/, megabytes(uploadPart + 1, { isHeld: false })],
  [/^\/api\/figures$/, megabytes(wordFile + pasted)],
  [/^\/api\/invitations$/, megabytes(workbook + pasted)],
  [/^(\/(en|km))?\/kiem-tra$/, megabytes(paper, { bytes: paper * MEGABYTE + ENVELOPE })],
];
const COMMAND = megabytes(json);
/** What only asks needs no body. */
const QUESTION: BodyLimit = { bytes: 64 * KILOBYTE, told: 64 * KILOBYTE, isHeld: false };
const ASKS = new Set(["GET", "HEAD", "OPTIONS"]);

/** How large the body of a request may be, known path or not. */
export function bodyLimit(method: string, path: string): BodyLimit {
  if (ASKS.has(method)) return QUESTION;
  return LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? COMMAND;
}
