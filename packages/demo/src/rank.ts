import { chance } from "./moments.ts";

/** The same keys in an order that belongs to this text for ever. */
const ranked = (keys: readonly string[], text: string): string[] =>
  [...keys].sort((a, b) => chance(`${text} ${a}`) - chance(`${text} ${b}`) || (a < b ? -1 : 1));

/** Gives each key one value, each value as often as asked; keys that are left over get `rest`. */
export function dealt<Value>(
  keys: readonly string[],
  text: string,
  shares: readonly (readonly [Value, number])[],
  rest: Value,
): ReadonlyMap<string, Value> {
  const values = shares.flatMap(([value, count]) => Array<Value>(count).fill(value));
  return new Map(ranked(keys, text).map((key, place) => [key, values[place] ?? rest]));
}
