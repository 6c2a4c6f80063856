import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes: `algorithm` 2 is argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Typed on a telephone or a keyboard, composed or decomposed: the same password. */
const folded = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(folded(password), COST);

/** What an unknown account is compared with, so that it takes as long as a known one. */
const nobody = hashPassword(randomBytes(24).toString("hex"));

/** Is it the password of this hash? Takes the same time when there is no hash to compare with. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const same = await verify(passwordHash ?? (await nobody), folded(password));
  return passwordHash !== null && same;
}
