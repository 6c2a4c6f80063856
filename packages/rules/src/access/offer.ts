import type { Decision, ReasonDetail } from "../kernel/decision.ts";
import { covers, type UnitPath } from "../org/unit-path.ts";
import { type Actor, type Grant, grantsFor } from "./can.ts";
import { type Action, permission } from "./permissions.ts";
import { type EarlierActs, type SeparationRefusal, separation } from "./separation-of-duty.ts";

/** Whether an act is open to a person now; if not, why, with the facts that the sentence needs. */
export type Offer<Reason extends string = string> =
  | { readonly open: true }
  | {
      readonly open: false;
      readonly reason: Reason | SeparationRefusal | "cycle_suspended";
      readonly detail: ReasonDetail;
    };

/** Who asks, and where. */
interface Place {
  readonly actor: Actor;
  readonly unit: UnitPath;
  /** Is the cycle closed that it belongs to? */
  readonly closed: boolean;
  /** Does the cycle stand still by decision? */
  readonly suspended: boolean;
}

/** Who asks what he may do to something, and what he has done to it before. */
export interface Asking extends Place {
  readonly earlier: EarlierActs;
}

/** Is it held up until the cycle goes on? */
const waits = (action: Action, { suspended }: Place): boolean =>
  suspended && !permission(action).whileSuspended;

/** The right by which he may act here, whatever it is about; null: no button at all. */
function grantNow(action: Action, { actor, unit, closed }: Place): Grant | null {
  if (closed && !permission(action).inClosedCycle) return null;
  return grantsFor(actor, action).find((each) => covers(each.unitPath, unit)) ?? null;
}

/** May he do this here now, as far as his rights and the cycle tell? */
export const mayNow = (action: Action, place: Place): boolean =>
  grantNow(action, place) !== null && !waits(action, place);

/** Reasons that nobody has to be told: the state leaves nothing to do. */
const SILENT: readonly string[] = ["not_possible_now", "already_given"];

/**
 * What a screen offers this person: null where there should be no button at all, because he holds no right here, the
 * cycle is closed or the state leaves nothing to do; locked, where the cycle is suspended. `rule` is asked as the command asks it; texts that he has still to
 * type are taken as given.
 */
export function offerOf<Reason extends string>(
  action: Action,
  asking: Asking,
  rule: (grant: Grant) => Decision<unknown, Reason>,
): Offer<Reason> | null {
  const grant = grantNow(action, asking);
  if (!grant) return null;
  const answer = rule(grant);
  if (!answer.ok && SILENT.includes(answer.reason)) return null;
  if (waits(action, asking)) return { open: false, reason: "cycle_suspended", detail: {} };
  const separated = separation(action, asking.earlier);
  if (separated) return { open: false, reason: separated, detail: {} };
  if (answer.ok) return { open: true };
  return { open: false, reason: answer.reason, detail: answer.detail ?? {} };
}
