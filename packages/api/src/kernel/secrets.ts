import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** The house's way with what must not lie open in its database. The key itself never leaves it. */
export interface Secrets {
  /** AES-256-GCM: nonce, tag and cipher text. `place` is bound to it, so that a sealed value cannot be moved elsewhere. */
  seal(text: string, place: string): Buffer;
  /** Throws when the bytes were changed, moved or sealed under another key. */
  open(sealed: Uint8Array, place: string): string;
  /** HMAC-SHA-256, hex: equal texts can be found, and not guessed without the key. */
  digest(text: string): string;
  /** 256 bits that belong to a person on a device: for what the browser seals there. */
  keyOf(userId: string, deviceId: string): Buffer;
}

const NONCE = 12;
const TAG = 16;
/** Shortest key of an operator, in characters. */
const SHORTEST = 32;

const derive = (key: string | Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", `sansang ${purpose}`, 32));

/** Opens the secrets under the operator's data key; throws on one that is too short. */
export function openSecrets(dataKey: string): Secrets {
  if (dataKey.length < SHORTEST) throw new Error(`The data key needs at least ${SHORTEST} characters`);
  const sealing = derive(dataKey, "seal");
  const digesting = derive(dataKey, "digest");
  const drafting = derive(dataKey, "drafts");
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(place, "utf8"));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      })
        .setAAD(Buffer.from(place, "utf8"))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
    },
    digest: (text) => createHmac("sha256", digesting).update(text, "utf8").digest("hex"),
    keyOf: (userId, deviceId) => derive(drafting, `drafts of ${userId} on ${deviceId}`),
  };
}
