import { hkdfSync } from "node:crypto";

/**
 * The key of the framework's forms, base 64. Builds and processes of one installation share it as they share the secret it
 * comes from, so a form that was opened before a start is taken after it, by whichever of them.
 */
export const actionKey = (authSecret: string): string =>
  Buffer.from(hkdfSync("sha256", authSecret, "", "sansang server actions", 32)).toString("base64");
