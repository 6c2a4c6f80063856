import "server-only";

/** Midnight at the end of a day where the office is, as SQL. */
const endOf = (day: string): string => `((${day} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** Was the row `of` candidates in the register by the end of this day? As SQL. */
export const enteredBy = (of: string, day: string): string => `${of}.entered_at < ${endOf(day)}`;

/**
 * The status of a row `of` candidates at the end of a day, as SQL. A move counts from the day of its line, a withdrawal
 * or death from the day that was recorded with it; of the moves that count by then the last one written stands.
 */
export const statusOn = (of: string, day: string): string =>
  `(case when ${of}.changed_at < ${endOf(day)} then ${of}.status else coalesce((
     select l.detail -> 'after' ->> 'status' from ledger_subjects s join ledger l on l.seq = s.seq
     where s.subject_id = ${of}.id and l.subject_id = ${of}.id and l.subject_type = 'candidate' and l.outcome = 'done'
       and l.detail -> 'after' ->> 'status' is not null
       and coalesce((l.detail -> 'after' ->> 'on')::date, (l.at at time zone 'Asia/Ho_Chi_Minh')::date) <= ${day}
     order by l.seq desc limit 1), ${of}.status) end)`;
