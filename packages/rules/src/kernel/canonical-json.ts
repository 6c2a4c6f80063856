/** What canonical JSON can say: nothing undefined, no dates, no numbers beyond the finite ones. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

const formatString = (text: string): string => {
  if (!text.isWellFormed()) throw new Error("Canonical JSON cannot hold half of a surrogate pair");
  return JSON.stringify(text);
};

const formatNumber = (number: number): string => {
  if (!Number.isFinite(number)) throw new Error(`Canonical JSON cannot hold ${number}`);
  return JSON.stringify(number);
};

/**
 * One text for one value (RFC 8785): no spaces, keys in order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Throws on NaN, infinities and broken strings.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return formatString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as { readonly [key: string]: CanonicalValue });
  const inOrder = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${inOrder.map(([key, each]) => `${formatString(key)}:${canonicalJson(each)}`).join(",")}}`;
}
