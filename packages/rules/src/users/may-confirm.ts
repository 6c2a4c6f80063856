import type { Grant } from "../access/can.ts";
import type { ConfirmedRole, Institution, Role } from "../access/roles.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { covers, type UnitPath } from "../org/unit-path.ts";
import { CONFIRMER_OF } from "./confirmed-roles.ts";
import type { GrantMark } from "./grant-mark.ts";

/** A right that somebody holds now. */
export interface Holding extends Grant {
  readonly userId: string;
  readonly mark: GrantMark | null;
}

/** What was proposed: a right for somebody, or a new link for somebody who holds it. */
export interface Proposed {
  readonly userId: string;
  readonly proposedBy: string;
  readonly role: ConfirmedRole;
  readonly institution: Institution | null;
  readonly unitPath: UnitPath;
}

export interface Confirmation {
  readonly proposed: Proposed;
  readonly confirmerId: string;
  /** Everybody's rights in force at the unit or above it. */
  readonly holdings: readonly Holding[];
  /** The office is run by one person, and says so everywhere. */
  readonly isLone: boolean;
}

export type ConfirmRefusal = "own_proposal" | "own_right" | "not_the_confirmer";

const confirms = ({ role, institution }: Proposed, holding: Holding): boolean =>
  holding.role === CONFIRMER_OF[role] && (role !== "supervisor" || holding.institution === institution);

/** The two roles that one person may hold together where he runs the office alone. */
const isOffice = (role: Role): boolean => role === "approver" || role === "administrator";

/** The leaders of this unit; where it has none, of the next above that has one. */
function nearestLeaders(holdings: readonly Holding[]): readonly Holding[] {
  const leaders = holdings.filter(({ role }) => role === "leader");
  const nearest = Math.max(0, ...leaders.map(({ unitPath }) => unitPath.length));
  return leaders.filter(({ unitPath }) => unitPath.length === nearest);
}

/**
 * Those who may confirm it: holders of the same kind, of the same institution, at the unit or above; where none is left,
 * the nearest leader, and the right is then one of the founding. Never who proposed it, never whom it is for.
 */
export function confirmersOf(
  proposed: Proposed,
  holdings: readonly Holding[],
): { readonly who: readonly Holding[]; readonly isFounding: boolean } {
  const others = holdings.filter(
    ({ userId, unitPath }) =>
      userId !== proposed.proposedBy && userId !== proposed.userId && covers(unitPath, proposed.unitPath),
  );
  const holders = others.filter((each) => confirms(proposed, each));
  if (holders.length > 0) return { who: holders, isFounding: false };
  return { who: nearestLeaders(others), isFounding: true };
}

/** May this person confirm it, and which mark will the right bear? What a lone person's right confirms is a lone person's too. */
export function mayConfirm({
  proposed,
  confirmerId,
  holdings,
  isLone,
}: Confirmation): Decision<GrantMark | null, ConfirmRefusal> {
  if (isLone && holdings.some(({ userId, role }) => userId === confirmerId && isOffice(role)))
    return yes("lone");
  if (confirmerId === proposed.proposedBy) return no("own_proposal");
  if (confirmerId === proposed.userId) return no("own_right");
  const { who, isFounding } = confirmersOf(proposed, holdings);
  const own = who.filter(({ userId }) => userId === confirmerId);
  if (own.length === 0) return no("not_the_confirmer");
  if (own.every(({ mark }) => mark === "lone")) return yes("lone");
  return yes(isFounding ? "founding" : null);
}
