import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Actor } from "@sansang/rules/access/can";
import { can, grantsFor } from "@sansang/rules/access/can";
import type { ConfirmedRole, Institution } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { type ConfirmRefusal, confirmersOf, mayConfirm } from "@sansang/rules/users/may-confirm";
import type { ProposalStatus } from "@sansang/rules/users/proposal-transitions";
import type { Context } from "../../kernel/context.ts";
import { iso } from "../../kernel/history.ts";
import type { Scope } from "../../kernel/scope.ts";
import { holdingsAbove } from "./holdings.ts";
import { isLoneOffice } from "./lone-mode.ts";

/** So many wait at a time; more are shown when these are settled. */
const MOST = 200;

interface Row {
  readonly id: string;
  readonly kind: "grant" | "link";
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly title: string | null;
  readonly role: ConfirmedRole;
  readonly institution: Institution | null;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly decisionNumber: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly status: ProposalStatus;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  /** The right that ends when this one begins. */
  readonly replaced: { readonly role: ConfirmedRole; readonly unitName: string } | null;
  /** Will the person choose a new password, as the one in use was not begun with two secrets? */
  readonly needsPassword: boolean;
}

const PROPOSALS = statement<Row>(
  "proposals_waiting",
  `select p.id, p.kind, p.user_id as "userId", u.name, u.login, u.title, p.role, p.institution, p.unit_id as "unitId",
     p.unit_path as "unitPath", concat_ws(', ', n.name, pn.name) as "unitName", un.kind as "unitKind",
     p.decision_number as "decisionNumber", ${iso("p.starts_at")} as "startsAt", ${iso("p.ends_at")} as "endsAt", p.status,
     p.proposed_by as "proposedBy", by.name as "proposedByName", ${iso("p.proposed_at")} as "proposedAt",
     case when r.id is not null then json_build_object('role', r.role, 'unitName', rn.name) end as replaced,
     p.kind = 'link' or not u.is_password_of_two as "needsPassword"
   from unnest($1::text[], $2::text[]) as s(lo, hi)
   join grant_proposals p on p.unit_path >= s.lo collate "C" and p.unit_path < s.hi collate "C"
     and (p.status = 'proposed' or (p.proposed_by = $4 and exists (
       select from one_time_links l where l.proposal_id = p.id and l.used_at is null and l.expires_at > now())))
   join users u on u.id = p.user_id join users by on by.id = p.proposed_by join units un on un.id = p.unit_id
   cross join unit_names_on(un.id, greatest($3::date, un.valid_from)) n
   left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')
   left join grants r on r.id = p.replaces left join unit_names_on(r.unit_id, $3::date) rn on true
   order by p.proposed_at, p.id limit ${MOST}`,
);

/** Something proposed, who may settle it, and what the viewer may do. */
export interface ShownProposal extends Omit<Row, "unitPath" | "proposedBy"> {
  readonly confirmers: readonly { readonly name: string; readonly phone: string | null }[];
  /** Nobody of the kind is left: the nearest leader confirms, and the right will say so. */
  readonly isFounding: boolean;
  /** Why the viewer may not confirm or refuse it; null: he may. */
  readonly hindrance: ConfirmRefusal | "forbidden" | null;
  readonly mayWithdraw: boolean;
  /** The viewer proposed it: the code is his to hold. */
  readonly isOwn: boolean;
}

interface Reading {
  readonly db: Db;
  readonly context: Context;
  readonly actor: Actor;
  readonly scope: Scope;
}

/** What waits for a second person in these units, oldest first, and whose link has not been used yet where the viewer holds its code. */
export async function readProposals({
  db,
  context,
  actor,
  scope,
}: Reading): Promise<readonly ShownProposal[]> {
  const { now } = context;
  const ranges = scope.paths.map(pathRange);
  const rows = await runPrepared(db, PROPOSALS, [
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
    dateIn(now),
    actor.userId,
  ]);
  if (rows.length === 0) return [];
  const [holdings, isLone] = await Promise.all([
    holdingsAbove(
      db,
      rows.map(({ unitPath }) => unitPath),
      now,
    ),
    isLoneOffice(db, context),
  ]);
  return rows.map(({ unitPath, proposedBy, ...row }) => {
    const proposed = { ...row, unitPath, proposedBy };
    const { who, isFounding } = confirmersOf(proposed, holdings);
    const answer = mayConfirm({ proposed, confirmerId: actor.userId, holdings, isLone });
    const mayAtAll = can(actor, "users.grant.confirm", unitPath).ok;
    const named = holdings.filter((each) => who.some(({ userId }) => userId === each.userId));
    return {
      ...row,
      confirmers: [...new Map(named.map(({ userId, name, phone }) => [userId, { name, phone }])).values()],
      isFounding,
      hindrance: !mayAtAll ? "forbidden" : answer.ok ? null : answer.reason,
      mayWithdraw: row.status === "proposed" && can(actor, "users.grant.withdraw", unitPath).ok,
      isOwn: proposedBy === actor.userId && grantsFor(actor, "users.link.new_code").length > 0,
    };
  });
}
