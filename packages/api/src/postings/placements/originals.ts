import "server-only";
import type { Actor } from "@sansang/rules/access/can";
import type { Role } from "@sansang/rules/access/roles";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";

/** What a telephone wrote into a photo says more than the wall does: only these look at the sealed original. */
const WHO_UNSEALS: readonly Role[] = ["supervisor", "approver", "auditor"];

export const seesOriginals = ({ grants }: Actor, path: UnitPath): boolean =>
  grants.some(({ role, unitPath }) => WHO_UNSEALS.includes(role) && covers(unitPath, path));
