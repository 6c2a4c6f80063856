/**
 * A key for each of so many rows, which stays with its row when another is taken away: the natural numbers but those of
 * rows that are gone. A row that comes later gets one that nobody had.
 */
export function rowKeys(count: number, gone: readonly number[]): number[] {
  const keys: number[] = [];
  for (let key = 0; keys.length < count; key++) if (!gone.includes(key)) keys.push(key);
  return keys;
}
