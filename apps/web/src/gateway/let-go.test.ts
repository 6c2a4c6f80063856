import { KILOBYTE, MEGABYTE } from "@sansang/rules/files/sent-limits";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { letGo } from "./let-go.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of a flood from many connections a second takes fifty megabytes, and each comes to its turn", () => {
  const taken = Array.from({ length: 20 }, () => 0);
  const read = (at: number): void => {
    taken[at] = (taken[at] ?? 0) + 64 * KILOBYTE;
    if (letGo(64 * KILOBYTE, () => read(at))) read(at);
  };
  for (const at of taken.keys()) read(at);
  vi.advanceTimersByTime(1_000);
  const all = taken.reduce((sum, bytes) => sum + bytes, 0);
  expect(all).toBeGreaterThan(45 * MEGABYTE);
  expect(all).toBeLessThan(200 * MEGABYTE);
  expect(Math.min(...taken)).toBeGreaterThan(MEGABYTE);
});
