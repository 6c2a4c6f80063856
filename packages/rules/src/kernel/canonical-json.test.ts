import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CanonicalValue, canonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  test.each([
    [null, "null"],
    [true, "true"],
    [[], "[]"],
    [{}, "{}"],
    [[3, "a", null, [false]], '[3,"a",null,[false]]'],
    [{ b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    [{ "10": 1, "9": 2, a: 0 }, '{"10":1,"9":2,"a":0}'],
    [{ "": 1, A: 2, a: 3, _: 4 }, '{"":1,"A":2,"_":4,"a":3}'],
  ] satisfies [CanonicalValue, string][])("%j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("keys go by UTF-16 code units: a pair of surrogates comes before U+FB33", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [1, "1"],
    [-1.5, "-1.5"],
    [1e21, "1e+21"],
    [1e20, "100000000000000000000"],
    [1e-6, "0.000001"],
    [1e-7, "1e-7"],
    [0.1 + 0.2, "0.30000000000000004"],
    [Number("333333333.33333329"), "333333333.3333333"],
    [Number.MAX_VALUE, "1.7976931348623157e+308"],
    [Number.MIN_VALUE, "5e-324"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [Number("9007199254740993"), "9007199254740992"],
  ])("the number %d is %s", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test.each([
    ["/", '"/"'],
    ['"\\', '"\\"\\\\"'],
    ["\b\t\n\f\r", '"\\b\\t\\n\\f\\r"'],
    ["\u0000\u001f", '"\\u0000\\u001f"'],
    ["\u007f", '"\u007f"'],
    ["\u2028", '"\u2028"'],
    ["Phường 1 – Khóm 6 €", '"Phường 1 – Khóm 6 €"'],
  ])("the text %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["\ud800"], [{ "\udc00": 1 }]])(
    "%j cannot be said",
    (value) => {
      expect(() => canonicalJson(value as CanonicalValue)).toThrow("Canonical JSON cannot hold");
    },
  );

  test("means the same value, and does not depend on the order of writing", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        if (!JSON.stringify(value).isWellFormed()) return;
        const text = canonicalJson(value as CanonicalValue);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(backwards(value as CanonicalValue))).toBe(text);
      }),
    );
  });
});

const backwards = (value: CanonicalValue): CanonicalValue => {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, backwards(each)]),
  );
};
