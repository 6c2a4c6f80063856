import "server-only";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { UPLOAD_LOCK } from "./upload-lock.ts";

/** Asks whoever holds the lock to let go: a phone that lost its connection comes back while the old one still hangs. */
type AskToRelease = () => Promise<void> | void;

interface UploadLock {
  lock(signal: AbortSignal, askToRelease: AskToRelease): Promise<void>;
  unlock(): Promise<void>;
}

export interface UploadLocker {
  newLock(id: string): UploadLock;
  stop(): Promise<void>;
}

/** Shape of an error that the upload protocol turns into an answer; 423 is what clients try again on. */
class UploadIsBusy extends Error {
  readonly status_code = 423;
  readonly body = "Upload is locked";
}

const CHANNEL = "upload_lock";
/** How long to wait for a lock, and between two looks, ms. */
const PATIENCE = 10_000;
const LOOK_AGAIN = 40;

/**
 * One writer per upload, over all processes of the house: an advisory lock of PostgreSQL, held by one connection per
 * process. Within the process, where that connection would let everybody in, a map takes turns.
 */
export function openUploadLocker(url: string): UploadLocker {
  const held = new Map<string, AskToRelease>();
  let connection: Promise<Client> | null = null;

  const forget = (): void => {
    connection = null;
    for (const release of held.values()) void release();
  };
  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, keepAlive: true });
    client.on("error", () => {});
    client.on("end", forget);
    client.on("notification", ({ payload }) => void held.get(payload ?? "")?.());
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return client;
  }
  let turn: Promise<unknown> = Promise.resolve();
  /** One statement after the other: a connection holds one conversation. */
  const ask = (statement: string, id: string): Promise<boolean> => {
    const answer = turn.then(async () => {
      connection ??= connect().catch((error: unknown) => {
        connection = null;
        throw error;
      });
      const { rows } = await (await connection).query<{ answer: boolean }>(statement, [id]);
      return rows[0]?.answer ?? false;
    });
    turn = answer.catch(() => {});
    return answer;
  };

  async function tryToLock(id: string, askToRelease: AskToRelease): Promise<boolean> {
    const holder = held.get(id);
    if (holder) {
      await holder();
      return false;
    }
    held.set(id, askToRelease);
    let locked = false;
    try {
      locked = await ask(`select pg_try_advisory_lock(${UPLOAD_LOCK}) as answer`, id);
      if (!locked) await ask(`select pg_notify('${CHANNEL}', $1) is null as answer`, id);
    } finally {
      if (!locked) held.delete(id);
    }
    return locked;
  }

  return {
    newLock: (id) => ({
      async lock(signal, askToRelease) {
        const until = Date.now() + PATIENCE;
        while (!(await tryToLock(id, askToRelease))) {
          if (signal.aborted || Date.now() > until) throw new UploadIsBusy(`Upload ${id} is locked`);
          await setTimeout(LOOK_AGAIN);
        }
      },
      async unlock() {
        await ask(`select pg_advisory_unlock(${UPLOAD_LOCK}) as answer`, id).catch(() => false);
        held.delete(id);
      },
    }),
    async stop() {
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
}
