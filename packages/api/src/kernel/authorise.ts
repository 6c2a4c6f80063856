import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { type Actor, type Grant, grantsFor, reads } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { isSeparated, separation } from "@sansang/rules/access/separation-of-duty";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import type { SQL } from "drizzle-orm";
import { refuseByStandOfCycle } from "./closed-cycle.ts";
import { earlierActs, groupOf } from "./earlier-acts.ts";
import { Refusal } from "./refusal.ts";

/** What an act is about, and what must be known of it before anybody acts. */
export interface Subject {
  /** Decides the scope; null only where the permission is about oneself or public. */
  readonly unitPath: UnitPath | null;
  /** The cycle it belongs to, which may be closed or suspended; null where it belongs to none. */
  readonly cycleId: string | null;
  /** The object of the ledger under which the act is written; null where there is none, or not yet. */
  readonly group: string | null;
  /** Everything an act of verifying or approving rests on, an SQL expression of type uuid[]; the group alone where it says nothing. */
  readonly restsOn?: SQL;
}

/** Seeing nothing there, a person must not learn that something exists: out of scope answers like never was. */
function grantsOrRefuse(actor: Actor, action: Action, unit: UnitPath | null): readonly Grant[] {
  if (typeof permission(action).who === "string") return [];
  const seen = unit !== null && actor.grants.some((grant) => reads(grant, unit));
  if (!seen) throw new Refusal("not_found");
  const grants = grantsFor(actor, action).filter((grant) => covers(grant.unitPath, unit));
  if (grants.length === 0) throw new Refusal("forbidden");
  return grants;
}

async function refuseUnseparated(db: Db | Tx, actor: Actor, action: Action, subject: Subject): Promise<void> {
  if (!isSeparated(action)) return;
  const earlier = await earlierActs(db, actor.userId, subject.restsOn ?? groupOf(subject.group));
  const reason = separation(action, earlier);
  if (reason) throw new Refusal(reason);
}

/**
 * The grants by which this person may carry out `action` on this now; refuses otherwise, in this order: it does not
 * exist for him, he may not, the cycle is closed or suspended, he had a hand in it. Whatever writes asks this, uploads too.
 */
export async function authorise(
  db: Db | Tx,
  actor: Actor | null,
  action: Action,
  subject: Subject,
): Promise<readonly Grant[]> {
  const grants = actor ? grantsOrRefuse(actor, action, subject.unitPath) : [];
  await refuseByStandOfCycle(db, action, subject.cycleId);
  if (actor) await refuseUnseparated(db, actor, action, subject);
  return grants;
}

/** The subject of an act about oneself or of the public: no unit, no cycle, no object of the ledger. */
export const OF_NO_UNIT: Subject = { unitPath: null, cycleId: null, group: null };
