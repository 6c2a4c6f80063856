import fc from "fast-check";

const LONG = 100_000;
/** Copies of what lies deeper overflow the stack. */
const DEEP = 1_000;

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
  return value;
};

/** Texts that some layer below may take for something else, or not at all. */
const TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "x\udc00y",
  "Nguyê\u0303n Va\u0306n".normalize("NFD"),
  "\u202eKhóm 1\u202c",
  "\u200b\u200f",
  "%_\\",
  "%",
  "\\",
  "'; drop table users; --",
  "{a,b}",
  "((((",
  "[",
  "../../etc/passwd",
  "%00",
  "%ff",
  "%",
  "١٢٣",
  "１２",
  "__proto__",
  "constructor",
  "Ổ".repeat(LONG),
  "1".repeat(400),
  "a ".repeat(10_000),
  "9".repeat(20),
  "-1",
  "1e309",
  "NaN",
  "0x10",
  "undefined",
  "null",
  "[object Object]",
] as const;

/** Days and instants that no calendar has, or that a database has no room for. */
const DAYS = [
  "0000-00-00",
  "0000-01-01",
  "0001-01-01",
  "2022-02-30",
  "2022-13-01",
  "9999-12-31",
  "10000-01-01",
  "+275760-09-13",
  "275760-09-13",
  "+275760-09-13T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "-000001-01-01",
  "2022-04-25T00:00:00Z",
  "2022-04-25T24:00:00Z",
  "2022-04-25\u0000",
  "infinity",
  "24:00",
  "23:60",
  "1979",
  "0000",
  "1979-02",
] as const;

const NUMBERS = [
  0,
  -0,
  -1,
  0.5,
  1e-300,
  255,
  32_768,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  1e21,
  1e308,
] as const;

const THINGS = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  { toString: 1 },
  nested(DEEP),
] as const;

/** A value that a form never sends; `ids` are of rows of every kind. */
export const hostile = (ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(...TEXTS),
    fc.constantFrom<unknown>(...DAYS),
    fc.constantFrom<unknown>(...NUMBERS),
    fc.constantFrom<unknown>(...THINGS),
    fc.constantFrom<unknown>(...ids, ...ids.map((id) => id.toUpperCase()), ...ids.map((id) => `${id} `)),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.jsonValue({ maxDepth: 2 }),
  );

/** A value where only text goes. */
export const asText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** One change of a request: at the so-manieth of its places, in this way. */
export interface Mutation {
  readonly place: number;
  readonly how: "replace" | "drop" | "wrap" | "repeat" | "rename" | "append" | "add";
  readonly value: unknown;
}

const HOW = [
  "replace",
  "replace",
  "replace",
  "replace",
  "append",
  "drop",
  "wrap",
  "repeat",
  "rename",
  "add",
] as const;

export const mutations = (ids: readonly string[]): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(fc.record({ place: fc.nat({ max: 60 }), how: fc.constantFrom(...HOW), value: hostile(ids) }), {
    minLength: 1,
    maxLength: 3,
  });

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** No request goes deeper; what is put into it does. */
const DEEPEST = 8;

/** Every place of a value that can be changed, in order: what holds it, and under which key. */
function placesOf(holder: Holder, depth = 0): (readonly [Holder, string])[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as const,
    ...(isHolder(value) && depth < DEEPEST ? placesOf(value, depth + 1) : []),
  ]);
}

/** The gateway lets no longer request in, characters of JSON. */
const LONGEST = 1_000_000;

function repeated(value: unknown, times: number): unknown[] {
  const one = Array.isArray(value) ? value[0] : value;
  const room = Math.floor(LONGEST / (JSON.stringify(one)?.length ?? 1));
  // Copies: what is put into one of them later does not stand in all.
  return Array.from({ length: Math.max(2, Math.min(times, room)) }, () => structuredClone(one));
}

function change({ place, how, ...mutation }: Mutation, [holder, key]: readonly [Holder, string]): void {
  // The next change may go into it, and the same value goes into other requests.
  const value = structuredClone(mutation.value);
  const before = holder[key];
  if (how === "replace") holder[key] = value;
  else if (how === "drop") Reflect.deleteProperty(holder, key);
  else if (how === "wrap") holder[key] = [before];
  else if (how === "repeat") holder[key] = repeated(before, [2, 50, 1_000][place % 3] ?? 2);
  else if (how === "append")
    holder[key] = typeof before === "string" ? before + asText(value) : [before, value];
  else if (how === "rename") {
    Reflect.deleteProperty(holder, key);
    holder[typeof value === "string" ? value : "constructor"] = before;
  } else {
    const own = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(holder, "__proto__", own);
  }
}

/** A copy of a valid request with these changes, one after the other. */
export function mutate(request: unknown, changes: readonly Mutation[]): unknown {
  const root: Holder = { request: structuredClone(request) };
  for (const mutation of changes) {
    const places = placesOf(root);
    const place = places[mutation.place % places.length];
    if (place) change(mutation, place);
  }
  return root.request;
}
