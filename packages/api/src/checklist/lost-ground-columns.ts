import "server-only";
import type { Holder } from "@sansang/rules/checklist/holder";
import { iso } from "../kernel/history.ts";
import { CONDITION_HOLDERS, WITH_APPROVER } from "./condition-holders.ts";

/** What is told beside the status of an item that waits for nothing but its condition; null of any other. */
export interface LostGroundColumns {
  /** When the office brought it down from verified, ISO. */
  readonly lostSince: string | null;
  /** How far the approver has the version of the list that would put it right. */
  readonly withApprover: "submitted" | "approved" | null;
  /** Who must move so that its condition holds. */
  readonly heldBy: readonly Holder[] | null;
}

/** Since when, as SQL: of an item `of` by its state, its settling told until `until`. */
const lostSince = (of: { readonly id: string; readonly state: string }, until: string): string => `
  case when ${of.state}.status = 'submitted' and ${of.state}.verified_by = 'both' then (
    select case when l.detail->'after'->>'status' = 'submitted' and (l.detail->'after'->>'version')::int = ${of.state}.version then ${iso("l.at")} end
    from ledger_subjects s join ledger l on l.seq = s.seq
    where s.subject_id = ${of.id} and l.action = 'checklist.item.settle' and l.at <= ${until} order by s.seq desc limit 1) end as "lostSince"`;

/** The same as columns of a select in which `i` is a row of `checklist_items`. */
export const LOST_GROUND_COLUMNS = `${lostSince({ id: "i.id", state: "i" }, "'infinity'")},
  case when i.status = 'submitted' and i.verified_by = 'both' then ${WITH_APPROVER} end as "withApprover",
  case when i.status = 'submitted' and i.verified_by = 'both' then to_json(${CONDITION_HOLDERS}) end as "heldBy"`;

/** The same of the state `state` of an item at the instant `until`; whose turn it was then nobody is told any more. */
export const lostGroundThen = (state: string, until: string): string =>
  `${lostSince({ id: `${state}.item_id`, state }, until)}, null as "withApprover", null as "heldBy"`;
