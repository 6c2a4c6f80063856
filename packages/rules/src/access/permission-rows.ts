import type { Words } from "../kernel/language.ts";
import { CONFIRMED_ROLES, type Role } from "./roles.ts";

/**
 * On which side of the separation of duty an action stands: it makes something (`prepares`), gives an institution's
 * word on it (`verifies`), lets it take effect (`approves`), or none of these.
 */
export const DUTIES = ["prepares", "verifies", "approves", "neither"] as const;
export type Duty = (typeof DUTIES)[number];

/** What the office has to say of an action before anybody can carry it out. */
export interface Permission {
  /** Who may: the roles named, everybody who is signed in (about himself), or the public. */
  readonly who: readonly Role[] | "signed_in" | "public";
  readonly label: Words;
  /** Asked of the ledger, for every group that the act rests on. */
  readonly duty: Duty;
  /** May it still be done when the cycle that it is about is closed? */
  readonly inClosedCycle: boolean;
  /** May it be done while the cycle is suspended? What makes or judges goes on; what takes effect says so itself. */
  readonly whileSuspended: boolean;
}

type Who = Permission["who"];

/** Rows by duty. What makes, judges or lets take effect is never done in a closed cycle. */
const withDuty =
  <const D extends Duty>(duty: D, inClosedCycle: boolean, whileSuspended: boolean) =>
  <const W extends Who>(who: W, vi: string, en: string) => ({
    who,
    label: { vi, en },
    duty,
    inClosedCycle,
    whileSuspended,
  });
export const prepares = withDuty("prepares", false, true);
export const verifies = withDuty("verifies", false, true);
/** Lets something take effect that reaches the public or the calendar: it waits until a suspended cycle goes on. */
export const approves = withDuty("approves", false, false);
/** Settles something between the offices, or is about the standing of the cycle itself. */
export const approvesMeanwhile = withDuty("approves", false, true);
/** Neither of them, and also done when the cycle is closed: looking, accounts, taking down, revealing. */
export const aside = withDuty("neither", true, true);
export const asideWhileOpen = withDuty("neither", false, true);
/** About a unit and no cycle, so none that is closed or stands still is in the way. */
export const preparesOfUnit = withDuty("prepares", true, true);
export const approvesOfUnit = withDuty("approves", true, true);

/** Those who look at elections. An administrator looks after accounts and units, and at no dossier. */
export const WHO_LOOKS = [
  "ward_official",
  "neighbourhood_clerk",
  "supervisor",
  "approver",
  "leader",
  "auditor",
] as const;
/** Those whose work moves dossiers, or who urge it on: they may ring each other up. Whoever inspects reads no telephones. */
export const WHO_CALLS = [
  "ward_official",
  "neighbourhood_clerk",
  "supervisor",
  "approver",
  "leader",
] as const;
export const WHO_CONFIRMS = CONFIRMED_ROLES;
export const WHO_SEES_GRANTS = [...CONFIRMED_ROLES, "auditor"] as const;
export const WHO_PREPARES = ["ward_official", "neighbourhood_clerk", "supervisor"] as const;
export const WHO_ENTERS = ["ward_official", "neighbourhood_clerk"] as const;
