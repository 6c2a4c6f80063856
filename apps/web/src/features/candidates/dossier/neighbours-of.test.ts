import { expect, test } from "vitest";
import { candidateNeighboursOf } from "./neighbours-of.ts";

test.each([
  ["sim", { at: 1, of: 3, before: null, after: "quyt" }],
  ["quyt", { at: 2, of: 3, before: "sim", after: "sen" }],
  ["sen", { at: 3, of: 3, before: "quyt", after: null }],
  ["tram", { at: 0, of: 0, before: null, after: null }],
])("%s", (id, place) => {
  expect(candidateNeighboursOf(["sim", "quyt", "sen"], id)).toEqual(place);
});
