import "server-only";
import { CONDITION_HOLDERS } from "./condition-holders.ts";

/**
 * Must these move the dossier next? As SQL, of a row `i` of `checklist_items` and a parameter that holds a `Holder`; the
 * same as the `who` of `nextActions`, for whom it is asked row by row.
 */
export const waitsFor = (holder: string): string => `case
    when i.status = 'submitted' and i.verified_by <> 'both' then i.verified_by <> ${holder} and exists (
      select from cycle_steps s where s.cycle_id = i.cycle_id and s.step_code = i.step_code and s.setting -> 'institutions' ? ${holder})
    when i.status = 'submitted' then ${holder} = any(${CONDITION_HOLDERS})
    when i.status = 'disputed' then ${holder} = 'approver'
    else ${holder} = 'preparer' and i.status in ('not_started', 'draft', 'returned') end`;

/** Since which day a row `i` stands as it does: a version waits for both halves from the day it was sent. */
export const HELD_SINCE = `case when i.status = 'submitted' and i.verified_by <> 'both' then i.submitted_on
    else (i.changed_at at time zone 'Asia/Ho_Chi_Minh')::date end`;
