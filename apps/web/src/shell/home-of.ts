import { type Actor, grantsFor } from "@sansang/rules/access/can";

/** Does this person hand in papers of his own ward or khóm? Then his day begins with them. */
export const prepares = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => role === "ward_official" || role === "neighbourhood_clerk");

/** The first page of a person: his own papers, the board, or, for whoever looks at no dossier, the accounts. */
export function homeOf(actor: Actor): string {
  if (prepares(actor)) return "/today";
  return grantsFor(actor, "reports.board.view").length > 0 ? "/board" : "/users";
}
