import type { OfficeMove } from "../kernel/machine.ts";
import { ITEM_STATUSES, type ItemStatus, VERIFIED_BY } from "./item-status.ts";
import { settled } from "./joint-verification.ts";

/** Where the office itself brings an item when what it computes begins or ceases to hold. */
const SETTLING: readonly OfficeMove<ItemStatus>[] = ITEM_STATUSES.flatMap((from) =>
  VERIFIED_BY.flatMap((verifiedBy) =>
    [true, false].map((holds) => ({ from, to: settled({ status: from, verifiedBy }, holds).status })),
  ),
).filter(({ from, to }) => from !== to);

/** What moves an item beside the table of transitions: the plan of a cycle lays it out and switches its step, the office settles it. */
export const ITEM_OFFICE_MOVES: readonly OfficeMove<ItemStatus>[] = [
  { from: "none", to: "not_started" },
  { from: "none", to: "not_applicable" },
  { from: "not_started", to: "not_applicable" },
  { from: "not_applicable", to: "not_started" },
  ...SETTLING,
];
