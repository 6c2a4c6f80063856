import { expect, test } from "vitest";
import { boardHref, readBoardQuery } from "./board-query.ts";

test("a board is looked at as the address says; unknown wishes are dropped", () => {
  expect(
    readBoardQuery({ show: "late", phase: "nomination", view: "cinema", whose: ["mine"], extra: "1" }),
  ).toEqual({
    show: "late",
    phase: "nomination",
    view: undefined,
    whose: undefined,
    pile: undefined,
    problems: undefined,
    cycleId: undefined,
    cycle: undefined,
  });
});

test("changing one wish keeps the others", () => {
  expect(boardHref("/board", { show: "late", view: "list" }, { show: undefined, phase: "start" })).toBe(
    "/board?view=list&phase=start",
  );
  expect(boardHref("/board", { show: "late" }, { show: undefined })).toBe("/board");
  const chosen = readBoardQuery({ cycle: ["a", "b"], cycleId: "c" });
  expect(boardHref("/board", chosen, { show: "late" })).toBe("/board?show=late&cycleId=c&cycle=a&cycle=b");
});
