import type { RouterOutputs } from "../../../lib/api.ts";

/** Versions on their way, by version. */
export type ApprovalAssessments = ReadonlyMap<string, RouterOutputs["postings"]["assessApproval"][number]>;

/** What may be done to many lists at once. */
export type ManyDeed = "prepare" | "submit" | "approve" | "publish";

/** One list as the browser needs it to be chosen and sent. */
export interface ChosenList {
  readonly cycleId: string;
  /** The khóm. */
  readonly unitId: string;
  readonly name: string;
  readonly deed: ManyDeed;
  readonly postingId: string | null;
  readonly versionId: string | null;
  readonly fingerprint: string | null;
}

/** How a list was answered. `why` is the sentence of a refusal; without one it is done. */
export interface SendOutcome {
  readonly unitId: string;
  readonly name: string;
  readonly href: string | null;
  readonly why: string | null;
}
