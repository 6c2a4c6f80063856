import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { letWait, mayAnswerAtOnce } from "./waiting-addresses.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;

test("whoever waits gets no page of a code from memory, in no language; other pages and other people are as before", () => {
  letWait("203.0.113.7", Date.now() + MINUTE);
  for (const path of ["/to/19f27992bf97", "/km/to/19f27992bf97", "/en/to/19f27992bf97?x"])
    expect(mayAnswerAtOnce(path, "203.0.113.7"), path).toBe(false);
  expect(mayAnswerAtOnce("/bau-cu/phuong-1", "203.0.113.7")).toBe(true);
  expect(mayAnswerAtOnce("/to/19f27992bf97", "203.0.113.8")).toBe(true);
  vi.advanceTimersByTime(MINUTE);
  expect(mayAnswerAtOnce("/to/19f27992bf97", "203.0.113.7")).toBe(true);
});

test("no more addresses are remembered than a process can hold", () => {
  letWait("first", Date.now() + MINUTE);
  for (let count = 0; count < 10_000; count++) letWait(`later ${count}`, Date.now() + MINUTE);
  expect(mayAnswerAtOnce("/to/1", "first")).toBe(true);
  expect(mayAnswerAtOnce("/to/1", "later 9999")).toBe(false);
});
