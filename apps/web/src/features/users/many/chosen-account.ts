import type { AccountGrant } from "@sansang/api/users/list-accounts";

/** An account of the page that may be chosen, with its rights. */
export interface ChosenAccount {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Pick<AccountGrant, "id" | "role" | "institution" | "unitName" | "status">[];
}
