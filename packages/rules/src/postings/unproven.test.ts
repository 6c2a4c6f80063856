import { expect, test } from "vitest";
import type { PlacementProof, PlacementVisit } from "./placement-state.ts";
import { unprovenBy } from "./unproven.ts";

const at = (minute: number) => new Date(Date.UTC(2022, 3, 28, 2, minute));
const proof = (minute: number, more: Partial<PlacementProof> = {}): PlacementProof => ({
  version: 2,
  outcome: "proven",
  acceptedBy: [],
  refused: false,
  at: at(minute),
  ...more,
});
const visit = (minute: number, finding: PlacementVisit["finding"], version = 2): PlacementVisit => ({
  version,
  finding,
  at: at(minute),
});

test.each([
  ["nothing was sent", [], [], "no_photo"],
  ["only the version before", [proof(1, { version: 1 })], [], "no_photo"],
  ["the version before was found torn", [proof(1, { version: 1 })], [visit(2, "torn", 1)], "no_photo"],
  ["proven", [proof(1)], [], null],
  ["proven and intact", [proof(1)], [visit(2, "intact")], null],
  ["in doubt", [proof(1, { outcome: "to_check" })], [], "to_check"],
  ["not readable", [proof(1, { outcome: "unreadable" })], [], "unreadable"],
  ["refused", [proof(1, { refused: true })], [], "refused"],
  ["torn", [proof(1)], [visit(2, "torn")], "torn"],
  ["torn, then gone", [proof(1)], [visit(2, "torn"), visit(3, "gone")], "gone"],
  [
    "gone, and the new photo was refused",
    [proof(1), proof(4, { refused: true })],
    [visit(2, "gone")],
    "refused",
  ],
  ["gone, and hangs again", [proof(1), proof(4)], [visit(2, "gone")], null],
] as const)("%s", (_, proofs, visits, why) => {
  expect(unprovenBy({ currentVersion: 2, proofs, visits })).toBe(why);
});
