import { ROLES, type Role } from "@sansang/rules/access/roles";
import { oneOf } from "../../lib/one-of.ts";

/** What the address of the list asks. */
export interface AccountQuery {
  readonly q?: string;
  readonly role?: Role;
  readonly unitId?: string;
}

type Asked = Record<string, string | string[] | undefined>;

/** What is not a role or an id is not asked. */
export function readAccountQuery(asked: Asked): AccountQuery {
  const [q, unitId] = [oneOf(asked.q), oneOf(asked.unitId)];
  const role = ROLES.find((each) => each === oneOf(asked.role));
  return {
    ...(q && { q }),
    ...(role && { role }),
    ...(/^[0-9a-f-]{36}$/.test(unitId) && { unitId }),
  };
}

export const accountsHref = (query: AccountQuery & { readonly after?: string }): string => {
  const text = new URLSearchParams(Object.entries(query)).toString();
  return text ? `/users?${text}` : "/users";
};
