import { type Action, permission } from "@sansang/rules/access/permissions";
import { type EarlierActs, NO_EARLIER_ACTS } from "@sansang/rules/access/separation-of-duty";

/** What the ledger would tell of each person by his id: his duties so far. For stories that need no database. */
export type Hands = Readonly<Record<string, EarlierActs>>;

export const handOf = (hands: Hands, userId: string): EarlierActs => hands[userId] ?? NO_EARLIER_ACTS;

export function withAct(hands: Hands, userId: string, action: Action): Hands {
  const { duty } = permission(action);
  const { prepared, verified } = handOf(hands, userId);
  return {
    ...hands,
    [userId]: { prepared: prepared || duty === "prepares", verified: verified || duty === "verifies" },
  };
}
