import { CONFIRMED_ROLES, type ConfirmedRole, type Institution, type Role } from "../access/roles.ts";

export const needsConfirmation = (role: Role): role is ConfirmedRole =>
  (CONFIRMED_ROLES as readonly Role[]).includes(role);

/** Who confirms such a role: somebody of the same kind; a leader is confirmed by an approver. */
export const CONFIRMER_OF = {
  supervisor: "supervisor",
  approver: "approver",
  administrator: "administrator",
  leader: "approver",
} as const satisfies Record<ConfirmedRole, ConfirmedRole>;

/** The right among these by which a second person is asked for; null where one person is enough. */
export const weightiest = <G extends { readonly role: Role; readonly institution: Institution | null }>(
  grants: readonly G[],
): (G & { readonly role: ConfirmedRole }) | null => {
  const isOf =
    (role: ConfirmedRole) =>
    (grant: G): grant is G & { readonly role: ConfirmedRole } =>
      grant.role === role;
  for (const role of CONFIRMED_ROLES) {
    const found = grants.find(isOf(role));
    if (found) return found;
  }
  return null;
};
