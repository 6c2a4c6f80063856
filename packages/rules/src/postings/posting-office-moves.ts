import type { OfficeMove } from "../kernel/machine.ts";
import type { PostingStatus } from "./posting-status.ts";

/** What moves a version beside the table of transitions: it begins, and gives way when the next one is published. */
export const POSTING_OFFICE_MOVES: readonly OfficeMove<PostingStatus>[] = [
  { from: "none", to: "draft" },
  { from: "published", to: "superseded" },
];
