/** Four characters of a crash that can be read over the telephone, «7F3A», from what the server gave the error. */
export function incidentNumber(digest: string): string {
  let sum = 0;
  for (const character of digest) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0x10000;
  return sum.toString(16).toUpperCase().padStart(4, "0");
}
