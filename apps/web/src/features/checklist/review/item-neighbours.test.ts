import { expect, test } from "vitest";
import type { RouterOutputs } from "../../../lib/api.ts";
import { itemNeighboursOf } from "./item-neighbours.ts";

const row = (id: string, due: string, since = "2022-04-20") =>
  ({ id, due, since, submittedOn: since }) as RouterOutputs["checklist"]["list"]["rows"][number] &
    Pick<RouterOutputs["checklist"]["show"], "submittedOn">;
const rows = [row("a", "2022-04-22"), row("b", "2022-04-27"), row("c", "2022-04-27"), row("d", "2022-05-04")];

test("the way through a worklist, by due date", () => {
  expect(itemNeighboursOf(row("b", "2022-04-27"), { rows }, 4)).toEqual({
    place: 2,
    count: 4,
    before: "a",
    after: "c",
  });
});

test("an item that has just left the list keeps its place between the others", () => {
  const left = rows.filter(({ id }) => id !== "b");
  expect(itemNeighboursOf(row("b", "2022-04-27"), { rows: left }, 3)).toEqual({
    place: null,
    count: 3,
    before: "a",
    after: "c",
  });
});

test("the first has nobody before, the last nobody after", () => {
  expect(itemNeighboursOf(row("a", "2022-04-22"), { rows }, 4).before).toBeNull();
  expect(itemNeighboursOf(row("d", "2022-05-04"), { rows }, 4).after).toBeNull();
});

test("of one due date the longest waiting comes first", () => {
  const waiting = [row("b", "2022-04-27", "2022-04-18"), row("a", "2022-04-27", "2022-04-21")];
  expect(itemNeighboursOf(row("c", "2022-04-27", "2022-04-19"), { rows: waiting }, 2)).toMatchObject({
    before: "b",
    after: "a",
  });
});
