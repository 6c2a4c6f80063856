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

/** What happened to one thing, newest first, with what was said of it as far as it has not been erased. $1 its id. */
export const HISTORY = statement<HistoryLine>(
  "history",
  `select l.seq, ${iso("l.at")} as at, u.name as actor, l.actor_role as role, l.action, l.outcome, l.on_behalf as "onBehalf", ledger_detail(l.seq, l.detail) as detail
   from ledger_subjects s join ledger l on l.seq = s.seq left join users u on u.id = l.actor_id
   where s.subject_id = $1 and l.outcome = 'done' order by s.seq desc limit 200`,
);
