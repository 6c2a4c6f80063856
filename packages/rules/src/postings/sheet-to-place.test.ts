import { expect, test } from "vitest";
import type { PlacementProof, PlacementVisit } from "./placement-state.ts";
import { sheetWork } from "./sheet-to-place.ts";

const at = (minute: number) => new Date(Date.UTC(2022, 3, 28, 2, minute));
const proof = (minute: number, more: Partial<PlacementProof> = {}): PlacementProof => ({
  version: 2,
  outcome: "proven",
  acceptedBy: [],
  refused: false,
  at: at(minute),
  ...more,
});
const visit = (minute: number, finding: PlacementVisit["finding"]): PlacementVisit => ({
  version: 2,
  finding,
  at: at(minute),
});

test.each([
  ["nothing is published", null, [], [], null],
  ["it was just published", 2, [], [], "first"],
  ["it was corrected, and the version before hangs there", 2, [proof(1, { version: 1 })], [], "corrected"],
  ["its photo proves it", 2, [proof(1)], [], null],
  ["somebody has to look at its photo first", 2, [proof(1, { outcome: "to_check" })], [], null],
  ["nobody could read its photo yet", 2, [proof(1, { outcome: "unreadable" })], [], null],
  ["its photo was refused", 2, [proof(1, { refused: true })], [], "refused"],
  ["it was found torn", 2, [proof(1)], [visit(2, "torn")], "torn"],
  ["it was found gone", 2, [proof(1)], [visit(2, "gone")], "gone"],
  ["it was found intact", 2, [proof(1)], [visit(2, "intact")], null],
] as const)("the work at a site when %s", (_, currentVersion, proofs, visits, work) => {
  expect(sheetWork({ currentVersion, proofs, visits })).toBe(work);
});
