import "server-only";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { reportEvent } from "./report-crash.ts";

export interface DatabaseWatch {
  /** Is it known that the database does not answer? */
  isAway(): boolean;
  stop(): Promise<void>;
}

/** Between two questions, until one counts as unanswered, and before connecting again, ms. */
const USUAL = { askEvery: 5_000, patience: 5_000, reconnect: 500 };

/**
 * Holds one connection and asks on it now and then. It breaks as soon as the server stops; one that hangs is found within
 * half a minute. Away is the database while no connection can be made; both turns are written down.
 */
export function watchDatabase(url: string, { askEvery, patience, reconnect } = USUAL): DatabaseWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => setTimeout(ms, undefined, { ref: false, signal }).catch(() => {});
  let isAway = false;
  /** Whoever is turned away knows it at once; silence may be this process being busy, and counts when it comes twice. */
  let silences = 0;

  async function askUntilItEnds(client: Client): Promise<void> {
    const ended = new Promise<void>((end) => client.once("end", end));
    for (; !signal.aborted; await Promise.race([ended, pause(askEvery)])) await client.query("select 1");
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      const client = new Client({
        connectionString: url,
        connectionTimeoutMillis: patience,
        query_timeout: patience,
      });
      client.on("error", () => {});
      const wasAway = isAway;
      const problem = await client.connect().then(
        () => null,
        (error: { code?: string }) => error,
      );
      silences = problem && problem.code === undefined ? silences + 1 : 0;
      isAway = problem !== null && (wasAway || silences !== 1);
      if (isAway !== wasAway && !signal.aborted) reportEvent(isAway ? "database_away" : "database_back");
      if (problem) await pause(reconnect);
      else await askUntilItEnds(client).catch(() => {});
      void client.end().catch(() => {});
    }
  }

  const watching = watch();
  return {
    isAway: () => isAway,
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}
