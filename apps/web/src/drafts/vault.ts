import { loadClient } from "../lib/load-client.ts";
import type { Vault } from "./create-drafts.ts";
import { deviceId } from "./device-id.ts";
import { markHolding } from "./holding.ts";
import { importKey, seal, unseal } from "./seal.ts";
import { clearRows, keysOf, rowsOf, sweepRows, writeRows } from "./sealed-rows.ts";

export { keysOf };

const placeOf = (owner: string, key: string): string => `${owner} ${key}`;

/** Does this browser keep things, and under seal? Not without a secure context, nor where it was told to keep nothing. */
async function deviceThatKeeps(): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  try {
    const id = deviceId();
    await sweepRows(Date.now());
    return id;
  } catch {
    return null;
  }
}

/** Asks for the key, which stays in this tab's memory; throws where the session is over or another person's. */
export async function open(owner: string): Promise<Vault | null> {
  const device = await deviceThatKeeps();
  if (!device) return null;
  const { userId, key: bytes } = await (await loadClient()).users.draftsKey.query({ deviceId: device });
  if (userId !== owner) throw new Error("The session has passed to somebody else");
  const key = await importKey(bytes);
  return {
    async read() {
      const opened = await Promise.all(
        (await rowsOf(owner)).map(
          async ([name, row]) => [name, await unseal(key, row, placeOf(owner, name))] as const,
        ),
      );
      return new Map(opened.flatMap(([name, draft]) => (draft ? [[name, draft]] : [])));
    },
    async write(entries) {
      const at = Date.now();
      const rows = await Promise.all(
        entries.map(
          async ([name, draft]) =>
            [name, draft ? { ...(await seal(key, draft, placeOf(owner, name))), at } : null] as const,
        ),
      );
      await writeRows(owner, rows);
      const hasMore = rows.some(([, row]) => row) || (await keysOf(owner)).length > 0;
      markHolding(owner, hasMore);
    },
  };
}

export async function clear(owner: string): Promise<void> {
  await clearRows(owner);
  markHolding(owner, false);
}
