import { describe, expect, it } from "vitest";
import { countPlaywright } from "./playwright-report.ts";
import { asCheck, asTests } from "./suite.ts";
import { countVitest } from "./vitest-report.ts";

describe("a check", () => {
  it("counts as one", () => {
    expect(asCheck({ code: 0, output: "" })).toMatchObject({ passed: 1, failed: 0 });
    expect(asCheck({ code: 2, output: "why" })).toEqual({ passed: 0, failed: 1, output: "why" });
  });
});

describe("tests", () => {
  it("count as many as there are", () => {
    expect(asTests({ code: 0, output: "" }, { passed: 7, failed: 0 })).toMatchObject({
      passed: 7,
      failed: 0,
    });
    expect(asTests({ code: 1, output: "" }, { passed: 6, failed: 1 })).toMatchObject({
      passed: 6,
      failed: 1,
    });
  });

  it("that ran zero times have failed", () => {
    expect(asTests({ code: 0, output: "" }, { passed: 0, failed: 0 })).toMatchObject({ failed: 1 });
  });

  it("that all passed but ended badly have failed", () => {
    expect(asTests({ code: 1, output: "" }, { passed: 7, failed: 0 })).toMatchObject({
      passed: 7,
      failed: 1,
    });
  });
});

describe("reports", () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

  it("of vitest: what was left out and files that do not load have failed", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ];
    expect(countVitest(JSON.stringify({ ...vitest, testResults }))).toEqual({ passed: 5, failed: 4 });
  });

  it("of the browser: only what passed at the first try has passed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright(JSON.stringify({ stats, errors: [{}] }))).toEqual({ passed: 4, failed: 4 });
  });
});
