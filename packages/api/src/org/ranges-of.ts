import "server-only";
import type { Db } from "@sansang/db/client";
import { covers, pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { Refusal } from "../kernel/refusal.ts";
import { inScope, type Scope } from "../kernel/scope.ts";
import { unitPathOf } from "./unit-path-of.ts";

/** Lower and upper bounds of path ranges, as statements take them. */
export interface Ranges {
  readonly lo: readonly string[];
  readonly hi: readonly string[];
}

export const rangesOf = (paths: readonly UnitPath[]): Ranges => ({
  lo: paths.map((path) => pathRange(path).from),
  hi: paths.map((path) => pathRange(path).until),
});

/** The scope, or as much of it as lies in the one unit asked for; a unit that touches nothing of it does not exist. */
export async function pathsIn(
  db: Db,
  scope: Scope,
  unitId: string | undefined,
): Promise<readonly UnitPath[]> {
  if (!unitId) return scope.paths;
  const path = await unitPathOf(db, unitId);
  if (path && inScope(scope, path)) return [path];
  const below = path ? scope.paths.filter((own) => covers(path, own)) : [];
  if (below.length === 0) throw new Refusal("not_found");
  return below;
}
