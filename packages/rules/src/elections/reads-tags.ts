import type { Actor } from "../access/can.ts";
import type { Role } from "../access/roles.ts";

/** Those who answer for the rules of a cycle and for the settings of the office; others read the article alone. */
const TAG_READERS: readonly Role[] = ["approver", "administrator"];

/** Is this person told how sure each citation is? */
export const readsTags = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => TAG_READERS.includes(role));
