import type { Words } from "../kernel/language.ts";
import type { ProposalStatus } from "./proposal-transitions.ts";

export const PROPOSAL_STATUS_WORDS: Record<ProposalStatus, Words> = {
  proposed: { vi: "Chờ xác nhận", en: "Waits to be confirmed" },
  confirmed: { vi: "Đã xác nhận", en: "Confirmed" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn" },
};
