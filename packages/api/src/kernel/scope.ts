import "server-only";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { Action } from "@sansang/rules/access/permissions";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";

declare const proven: unique symbol;

/** The units a person may look at by one permission. Only `proveScope` makes one, so a read without it does not compile. */
export interface Scope {
  readonly paths: readonly UnitPath[];
  readonly [proven]: true;
}

const widestOf = (paths: readonly UnitPath[]): readonly UnitPath[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && covers(other, path)));

/** The widest units in which the person may act by this action; empty when he holds none. */
export const heldPaths = (actor: Actor, action: Action): readonly UnitPath[] =>
  widestOf(grantsFor(actor, action).map(({ unitPath }) => unitPath));

/**
 * The widest units that the person's grants for this action let him look at, those he holds first, then those that they
 * came out of; empty when he holds none.
 */
export function proveScope(actor: Actor, action: Action): Scope {
  const former = grantsFor(actor, action).flatMap(({ formerPaths = [] }) => formerPaths);
  return { paths: widestOf([...heldPaths(actor, action), ...former]) } as unknown as Scope;
}

export const inScope = (scope: Scope, path: UnitPath): boolean =>
  scope.paths.some((upper) => covers(upper, path));

/** The part of a scope that lies in one unit; null where the unit lies outside it. */
export const scopeWithin = (scope: Scope, path: UnitPath): Scope | null =>
  inScope(scope, path) ? ({ paths: [path] } as unknown as Scope) : null;
