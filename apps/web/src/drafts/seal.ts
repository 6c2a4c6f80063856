/** Sealed for one person on one device, at one place. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

const text = new TextEncoder();

const atPlace = (nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: "AES-GCM",
  iv: nonce,
  additionalData: text.encode(place),
});

/** `key`: 32 bytes, base64. Once imported, no script can read it out again. */
export const importKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0)),
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );

/** AES-256-GCM. `place` is bound to it: what is moved elsewhere does not open. */
export async function seal(key: CryptoKey, draft: object, place: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const body = await crypto.subtle.encrypt(atPlace(nonce, place), key, text.encode(JSON.stringify(draft)));
  return { nonce, body };
}

/** The draft; null when it was changed, moved or sealed under another key. */
export async function unseal(key: CryptoKey, { nonce, body }: Sealed, place: string): Promise<object | null> {
  try {
    const opened = await crypto.subtle.decrypt(atPlace(nonce, place), key, body);
    return JSON.parse(new TextDecoder().decode(opened)) as object;
  } catch {
    return null;
  }
}
