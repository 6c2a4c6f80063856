import type { Offered } from "../../../forms/offered.ts";
import type { RouterOutputs } from "../../../lib/api.ts";

type Neighbourhood = RouterOutputs["postings"]["notices"]["neighbourhoods"][number];

/** The wording of a khóm as it is saved; empty where it is not. */
export interface EditedNotice extends NoticeDraft, Pick<Neighbourhood, "inForce" | "isBeingCorrected"> {
  readonly unitId: string;
  readonly name: string;
  readonly maySave: boolean;
  /** When and by whom, in words. */
  readonly saved: string | null;
  readonly confirmed: string | null;
  /** May the reader say that it is so? Null: there is nothing to say, or it is not his to say. */
  readonly confirm: Offered | null;
}

export type NoticeDraft = { place: string; address: string; opensAt: string; closesAt: string };
export type WardDraft = { phone: string; note: string };
