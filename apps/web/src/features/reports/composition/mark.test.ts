import { expect, test } from "vitest";
import { runsOf } from "./mark.ts";

test("Rows are filled one after the other; looks change within a row", () => {
  expect(
    runsOf(
      [
        { mark: "tint", count: 29 },
        { mark: "full", count: 31 },
      ],
      20,
    ),
  ).toEqual([
    { mark: "tint", row: 0, from: 0, count: 20 },
    { mark: "tint", row: 1, from: 0, count: 9 },
    { mark: "full", row: 1, from: 9, count: 11 },
    { mark: "full", row: 2, from: 0, count: 20 },
  ]);
});

test("Everybody is drawn once, whatever the groups", () => {
  for (const counts of [
    [0, 0, 0],
    [1, 0, 199],
    [7, 13, 41],
    [200, 0, 0],
  ]) {
    const marked = counts.map((count, at) => ({
      mark: (["full", "tint", "line"] as const)[at] ?? "line",
      count,
    }));
    const drawn = runsOf(marked, 18);
    for (const { mark, count } of marked)
      expect(drawn.filter((run) => run.mark === mark).reduce((sum, run) => sum + run.count, 0)).toBe(count);
    expect(drawn.every(({ from, count }) => from + count <= 18)).toBe(true);
  }
});
