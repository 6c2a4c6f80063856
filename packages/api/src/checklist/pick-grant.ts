import "server-only";
import type { Grant } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import { Refusal } from "../kernel/refusal.ts";

const first = (grants: readonly Grant[]): Grant => {
  const [grant] = grants;
  if (!grant) throw new Refusal("forbidden");
  return grant;
};

/** Who prepares acts as an official of the unit where he can; otherwise as a supervisor on its behalf. */
export const preparingGrant = (grants: readonly Grant[]): Grant =>
  grants.find(({ role }) => role !== "supervisor") ?? first(grants);

/** Who gives a verdict speaks by a grant of that institution; another one is left to the rule to refuse. */
export const speakingGrant = (grants: readonly Grant[], institution: Institution): Grant =>
  grants.find((grant) => grant.institution === institution) ?? first(grants);
