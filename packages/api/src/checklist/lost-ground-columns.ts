import "server-only";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { iso } from "../kernel/history.ts";

const PLACEMENT_STEPS = STANDARD_TEMPLATE.filter(({ computed }) => computed === "placements")
  .map(({ code }) => `'${code}'`)
  .join(", ");

/** What is told beside the status of an item that waits for nothing but its condition; null of any other. */
export interface LostGroundColumns {
  /** When the office brought it down from verified, ISO. */
  readonly lostSince: string | null;
  /** How far the approver has the version of the list that would put it right. */
  readonly withApprover: "submitted" | "approved" | null;
}

/** Since when, as SQL: of an item `of` by its state, its settling told until `until`. */
const lostSince = (of: { readonly id: string; readonly state: string }, until: string): string => `
  case when ${of.state}.status = 'submitted' and ${of.state}.verified_by = 'both' then (
    select case when l.detail->'after'->>'status' = 'submitted' and (l.detail->'after'->>'version')::int = ${of.state}.version then ${iso("l.at")} end
    from ledger_subjects s join ledger l on l.seq = s.seq
    where s.subject_id = ${of.id} and l.action = 'checklist.item.settle' and l.at <= ${until} order by s.seq desc limit 1) end as "lostSince"`;

/** Of a row `i` of `checklist_items` with both halves: how far the approver has the list that would make it hold. */
export const WITH_APPROVER = `(
    select v.status from postings p join posting_versions v on v.posting_id = p.id
    where p.cycle_id = i.cycle_id and p.unit_id = i.unit_id and v.status in ('submitted', 'approved')
      and (i.step_code not in (${PLACEMENT_STEPS})
        or not exists (select from posting_versions o where o.posting_id = p.id and o.status = 'published'))
    limit 1)`;

/** The same as columns of a select in which `i` is a row of `checklist_items`. */
export const LOST_GROUND_COLUMNS = `${lostSince({ id: "i.id", state: "i" }, "'infinity'")},
  case when i.status = 'submitted' and i.verified_by = 'both' then ${WITH_APPROVER} end as "withApprover"`;

/** The same of the state `state` of an item at the instant `until`; whose turn it was then nobody is told any more. */
export const lostGroundThen = (state: string, until: string): string =>
  `${lostSince({ id: `${state}.item_id`, state }, until)}, null as "withApprover"`;
