import type { BlockerCode } from "@sansang/rules/postings/posting-blockers";

/** Looking at the trial print is the approver's own condition; nobody else is told to settle it. */
export const concerns = (code: BlockerCode, approves: boolean): boolean =>
  code !== "preview_not_seen" || approves;
