export const KILOBYTE = 1024;
export const MEGABYTE = 1024 * KILOBYTE;

/** How much may be sent to us at once, MB: forms say it, the gateway and the procedures hold it. */
export const MOST_MEGABYTES = {
  /** Figures of a command, a sign-in, a form of a page. */
  json: 1,
  /** Text that is pasted, beside a file or instead of one. */
  pasted: 2,
  wordFile: 8,
  workbook: 2,
  /** A sheet that somebody lets us check: a photo of a telephone as it comes out of it. */
  paper: 20,
  /** One part of an upload; files themselves are as large as `MAX_EVIDENCE_BYTES`. */
  uploadPart: 5,
} as const;

/** Characters that a file of so many megabytes has in base 64. */
export const base64Length = (megabytes: number): number => Math.ceil((megabytes * MEGABYTE) / 3) * 4;
