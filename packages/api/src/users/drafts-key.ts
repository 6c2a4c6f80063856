import "server-only";
import { DraftsKeyInput } from "@sansang/rules/users/user.input";
import { query } from "../kernel/query.ts";

/**
 * The key under which a browser seals what this person types and has not sent: his own on this device, kept nowhere,
 * always derived again. `key`: 32 bytes, base64; `userId`: whose it is, as the browser may have changed hands.
 */
export const draftsKey = query({
  action: "users.drafts.open",
  input: DraftsKeyInput,
  run: async ({ actor: { userId }, context, input }) => ({
    userId,
    key: context.secrets.keyOf(userId, input.deviceId).toString("base64"),
  }),
});
