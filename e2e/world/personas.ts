import {
  ACCOUNTS,
  ADMINISTRATOR,
  APPROVER,
  AUDITOR,
  clerkLogin,
  FRONT,
  HOME_AFFAIRS,
  LEADER,
  leaderLogin,
  wardLogin,
} from "@sansang/demo/accounts";
import type { UnitNumbers } from "@sansang/demo/units";
import { type Action, permission } from "@sansang/rules/access/permissions";
import type { Role } from "@sansang/rules/access/roles";
import { Wire } from "./wire.ts";

/** Somebody who knocks, with his session; null is nobody. */
export interface Persona {
  readonly login: string | null;
  readonly wire: Wire;
}

const LOGINS = [
  wardLogin(1),
  clerkLogin({ ward: 1, neighbourhood: 1 }),
  FRONT,
  HOME_AFFAIRS,
  APPROVER,
  ADMINISTRATOR,
  LEADER,
  leaderLogin(1),
  AUDITOR,
  null,
] as const;

export const signInPersonas = (url: string): Promise<Persona[]> =>
  Promise.all(
    LOGINS.map(async (login) => ({ login, wire: login ? await Wire.of(url, login) : Wire.nobody(url) })),
  );

const accountOf = (login: string) => {
  const account = ACCOUNTS.find((each) => each.login === login);
  if (!account) throw new Error(`No account ${login}`);
  return account;
};

const roleOf = ({ login }: Persona): Role | null => (login ? accountOf(login).role : null);

/** Does his unit reach this place? The city reaches everything, a khóm only itself. */
export function reaches({ login }: Persona, place: UnitNumbers): boolean {
  if (!login) return false;
  const { place: own } = accountOf(login);
  return (
    own === null ||
    (own.ward === place.ward && (own.neighbourhood === null || own.neighbourhood === place.neighbourhood))
  );
}

/** What the table of permissions says of him, wherever his unit reaches. */
export function holds(persona: Persona, action: Action): boolean {
  const { who } = permission(action);
  if (who === "public") return true;
  if (who === "signed_in") return persona.login !== null;
  const role = roleOf(persona);
  return role !== null && who.includes(role);
}
