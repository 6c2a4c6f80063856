import "server-only";
import type { Grant } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";

/** The first right by which somebody may act: the kernel lets nobody in without one. */
export function firstGrant(grants: readonly Grant[]): Grant {
  const [grant] = grants;
  if (!grant) throw new Error("Somebody acts without a right");
  return grant;
}

/** Who speaks for an institution uses a right of it; another one is left to the rule to refuse. */
export const speakingGrant = (grants: readonly Grant[], institution?: Institution): Grant =>
  grants.find((each) => institution && each.institution === institution) ?? firstGrant(grants);
