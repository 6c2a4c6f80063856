import type { Role } from "../access/roles.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { isCommuneLevel, isNeighbourhoodLevel, type UnitKind } from "../org/unit.ts";

const fits: Record<Role, (kind: UnitKind) => boolean> = {
  ward_official: isCommuneLevel,
  neighbourhood_clerk: isNeighbourhoodLevel,
  supervisor: (kind) => !isNeighbourhoodLevel(kind),
  approver: (kind) => !isNeighbourhoodLevel(kind),
  administrator: (kind) => !isNeighbourhoodLevel(kind),
  leader: (kind) => !isNeighbourhoodLevel(kind),
  auditor: () => true,
};

/** May the role be given at a unit of this kind? A ward official works for a commune-level unit, a clerk for one khóm. */
export const roleFitsUnit = (role: Role, kind: UnitKind): Decision<true, "role_not_for_unit"> =>
  fits[role](kind) ? yes(true) : no("role_not_for_unit");
