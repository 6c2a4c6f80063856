import { describe, expect, it } from "vitest";
import { type FoundGuard, findGuards } from "./find-guards.ts";
import { applyEdit, withProbes } from "./rewrite.ts";

const FILE = "packages/api/src/room/file.ts";
const found = (source: string): FoundGuard[] => findGuards(FILE, source);
const without = (source: string): string[] => found(source).map(({ removal }) => applyEdit(source, removal));

describe("a refusal", () => {
  it("is thrown no more; its condition stays", () => {
    expect(without(`if (!row) throw new Refusal("not_found");`)).toEqual(["if (!row) ;"]);
    expect(without(`async () => { if (await gone()) { throw new Refusal("x", { n }); } };`)).toEqual([
      "async () => { if (await gone()) { ; } };",
    ]);
  });

  it("is shown with its condition, on one line", () => {
    const [guard] = found(`\n\nif (a &&\n    b)\n  throw new Refusal("not_found");`);
    expect(guard).toMatchObject({
      kind: "refusal",
      line: 5,
      text: `if (a && b) throw new Refusal("not_found");`,
    });
  });

  it("is none in comments and strings, nor is another error", () => {
    expect(
      found('// throw new Refusal("a")\nconst text = `throw new Refusal("b")`;\nthrow new Error("c");'),
    ).toEqual([]);
  });
});

describe("a decision", () => {
  it("passes, whatever it says", () => {
    const [text = ""] = without(`const after = orRefuse(take({ by: who(")") }));`);
    expect(text).toBe(
      'const after = ((said) => (said.ok ? said.value : undefined))(take({ by: who(")") }));',
    );
  });
});

describe("a no of a rule", () => {
  it("falls through", () => {
    expect(without(`function f() { if (x) return no("y", { n: 1 }); return yes(true); }`)).toEqual([
      "function f() { if (x) ; return yes(true); }",
    ]);
  });

  it("leaves the other answer of a choice", () => {
    expect(without(`const f = () => (ok(1) ? yes(1) : no("x"));`)).toEqual(["const f = () => (yes(1));"]);
    expect(without(`const f = () => { return ok ? no("x") : yes(2); };`)).toEqual([
      "const f = () => { return yes(2); };",
    ]);
  });
});

const TABLE = `const BOTH = [one, two("x")] as const;
const OTHER = [three];
const LAW_TRANSITIONS = [
  { action: "a", from: ["s"], to: "t", unless: [...BOTH, three] },
  { action: "b", from: ["t"], to: "s", unless: BOTH },
] as const satisfies readonly Row<string>[];`;

describe("a table", () => {
  it("loses each row, each guard of a row, and each guard of a list that rows share", () => {
    expect(found(TABLE).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "guard of a list: one of BOTH",
      'guard of a list: two("x") of BOTH',
      'row: "a" from ["s"]',
      'guard of a row: ...BOTH of "a" from ["s"]',
      'guard of a row: three of "a" from ["s"]',
      'row: "b" from ["t"]',
      'guard of a row: BOTH of "b" from ["t"]',
    ]);
  });

  it("stays a table: commas go with what they follow", () => {
    const texts = without(TABLE).map((text) => text.split("\n"));
    expect(texts[0]?.[0]).toBe('const BOTH = [two("x")] as const;');
    expect(texts[1]?.[0]).toBe("const BOTH = [one] as const;");
    expect(texts[3]?.[3]).toContain("unless: [three] }");
    expect(texts[4]?.[3]).toContain("unless: [...BOTH] }");
    expect(texts[6]?.[4]).toContain("unless: [] }");
    expect(texts[2]?.slice(2).join("\n")).not.toContain('"a"');
  });
});

describe("the key of a guard", () => {
  it("does not depend on where it stands, and tells equals apart", () => {
    const one = `if (!row) throw new Refusal("not_found");`;
    const [first] = found(one);
    const [, second, third] = found(`throw new Refusal("else");\n\n${one}\n${one}`);
    expect(second?.key).toBe(first?.key);
    expect(third?.key).not.toBe(first?.key);
  });
});

describe("probes", () => {
  it("stand around what refuses, row around guard, and move no line", () => {
    const text = withProbes(TABLE, found(TABLE), "notes");
    const keys = found(TABLE).map(({ key }) => JSON.stringify(key));
    expect(text.split("\n")).toHaveLength(TABLE.split("\n").length);
    expect(text).toContain(`[probe.guard(${keys[0]}, one), probe.guard(${keys[1]}, two("x"))] as const`);
    expect(text).toContain(`...probe.guards(${keys[3]}, BOTH), probe.guard(${keys[4]}, three)] })`);
    expect(text).toContain(`probe.row(${keys[5]}, { action: "b"`);
    expect(text).toContain(`unless: probe.guards(${keys[6]}, BOTH) })`);
  });
});
