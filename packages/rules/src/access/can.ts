import { type Decision, no, yes } from "../kernel/decision.ts";
import { covers, type UnitPath } from "../org/unit-path.ts";
import { type Action, permission } from "./permissions.ts";
import type { Institution, Role } from "./roles.ts";

/** A right in force: person × role × unit (× institution); it reaches the unit and everything below. */
export interface Grant {
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  /** Of the units that this one came out of by resolutions: what was made there is read here, and written by nobody. */
  readonly formerPaths?: readonly UnitPath[];
}

export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

const holdsRole = (action: Action, role: Role): boolean => {
  const { who } = permission(action);
  return typeof who !== "string" && who.includes(role);
};

/** Does this right let its holder look at what belongs to the unit? Acting there asks `can`. */
export const reads = ({ unitPath, formerPaths = [] }: Grant, unit: UnitPath): boolean =>
  [unitPath, ...formerPaths].some((path) => covers(path, unit));

/** The grants by which this person may do `action` somewhere. */
export const grantsFor = (actor: Actor, action: Action): readonly Grant[] =>
  actor.grants.filter((grant) => holdsRole(action, grant.role));

/** Does this person hold this action at or above this unit? The grant that says so, or `forbidden`. */
export function can(actor: Actor, action: Action, unit: UnitPath): Decision<Grant, "forbidden"> {
  const grant = grantsFor(actor, action).find((each) => covers(each.unitPath, unit));
  return grant ? yes(grant) : no("forbidden");
}
