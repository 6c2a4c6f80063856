import type { Role } from "@sansang/rules/access/roles";
import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { roleFitsUnit } from "@sansang/rules/users/role-places";

/** The kinds of unit at which a role can be given. */
export const unitKindsFor = (role: Role) => UNIT_KINDS.filter((kind) => roleFitsUnit(role, kind).ok);
