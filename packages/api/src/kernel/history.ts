import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Action } from "@sansang/rules/access/permissions";
import type { Role } from "@sansang/rules/access/roles";

/** An instant as ISO text, straight from the database. */
export const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface HistoryLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly role: Role | null;
  readonly action: Action;
  readonly outcome: "done" | "refused";
  readonly onBehalf: string | null;
  readonly detail: { before: Record<string, unknown>; after: Record<string, unknown> };
}

const LINES = `select l.seq, ${iso("l.at")} as at, u.name as actor, l.actor_role as role, l.action, l.outcome, l.on_behalf as "onBehalf", ledger_detail(l.seq, l.detail) as detail
   from ledger_subjects s join ledger l on l.seq = s.seq left join users u on u.id = l.actor_id
   where s.subject_id = $1 and l.outcome = 'done'`;
const NEWEST = "order by s.seq desc limit 200";

/** What happened to one thing, newest first, with what was said of it as far as it has not been erased. $1 its id. */
export const HISTORY = statement<HistoryLine>("history", `${LINES} ${NEWEST}`);

/** The same of a person: what was done in these units ($2, $3 ranges) and what he did about himself, but not that he has looked. */
export const HISTORY_OF_ACCOUNT = statement<HistoryLine>(
  "history_of_account",
  `${LINES} and l.action <> 'users.grant.see' and (l.unit_path is null or exists (
     select from unnest($2::text[], $3::text[]) as r(lo, hi)
     where l.unit_path >= r.lo collate "C" and l.unit_path < r.hi collate "C")) ${NEWEST}`,
);
