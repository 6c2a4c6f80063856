import "server-only";
import type { Secrets } from "../kernel/secrets.ts";

/** By which an identity number is found again. Prefixed, so that digests of other things never meet it. */
export const digestOfId = (secrets: Secrets, personalId: string): string =>
  secrets.digest(`personal id ${personalId}`);
