import type { OfficeMove } from "../kernel/machine.ts";
import type { ProposalStatus } from "./proposal-transitions.ts";

/** A proposal begins by being made; what becomes of it is the table's. */
export const PROPOSAL_OFFICE_MOVES = [
  { from: "none", to: "proposed" },
] as const satisfies readonly OfficeMove<ProposalStatus>[];
