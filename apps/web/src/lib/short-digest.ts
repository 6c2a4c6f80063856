/** First and last characters of a SHA-256, to compare by eye: «b1d0 10de … 0b64». */
export const shortDigest = (digest: string): string =>
  `${digest.slice(0, 4)} ${digest.slice(4, 8)} … ${digest.slice(-4)}`;
/** The same in a line of small print: «b1d0…0b64». */
export const shorterDigest = (digest: string): string => `${digest.slice(0, 4)}…${digest.slice(-4)}`;
