import "server-only";
import type { Grant } from "@sansang/rules/access/can";
import { firstGrant } from "../kernel/pick-grant.ts";

/** Who prepares acts as an official of the unit where he can; otherwise as a supervisor on its behalf. */
export const preparingGrant = (grants: readonly Grant[]): Grant =>
  grants.find(({ role }) => role !== "supervisor") ?? firstGrant(grants);
