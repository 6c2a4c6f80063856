import type { Actor } from "@sansang/rules/access/can";

/** Does this person hand in papers of his own ward or khóm? Then his day begins with them. */
export const prepares = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => role === "ward_official" || role === "neighbourhood_clerk");

/** The first page of a person. */
export const homeOf = (actor: Actor): string => (prepares(actor) ? "/today" : "/board");
