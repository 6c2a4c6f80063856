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

/** The widest units of the person's grants for this action; empty when he holds none. */
export function proveScope(actor: Actor, action: Action): Scope {
  const paths = [...new Set(grantsFor(actor, action).map(({ unitPath }) => unitPath))];
  const widest = paths.filter((path) => !paths.some((other) => other !== path && covers(other, path)));
  return { paths: widest } as unknown as Scope;
}

export const inScope = (scope: Scope, path: UnitPath): boolean =>
  scope.paths.some((upper) => covers(upper, path));

/** The part of a scope that lies in one unit; null where the unit lies outside it. */
export const scopeWithin = (scope: Scope, path: UnitPath): Scope | null =>
  inScope(scope, path) ? ({ paths: [path] } as unknown as Scope) : null;
