import "server-only";
import { setTimeout } from "node:timers/promises";
import type { Db } from "@sansang/db/client";
import { ledger } from "@sansang/db/tables/ledger";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, asc, eq, not, type SQL, sql } from "drizzle-orm";
import { Client } from "pg";
import { LEDGER_CHANNEL } from "./ledger.ts";

/** A place in the ledger in commit-safe order: `xid.seq`. */
export type Cursor = string;

/** «Something changed here»: no data, so that data keeps its one road. */
export interface Ring {
  readonly cursor: Cursor;
  /** null: nothing but somebody's access changed. */
  readonly unitPath: UnitPath | null;
  /** Whose account or session the line is about, so that his open pages look whether he may still be there. */
  readonly userId: string | null;
  /** A unit or a cycle changed: that concerns everybody below too. */
  readonly reachesDown: boolean;
  /** It may show on the public pages. */
  readonly isPublic: boolean;
}

export interface ChangeFeed {
  /** Hears every ring from now on; returns how to stop. */
  hear(listener: (rings: readonly Ring[]) => void): () => void;
  /**
   * Hears every line as soon as it is committed, whatever older transaction still runs: for what only forgets, since no
   * place in the ledger can be told by it.
   */
  hearAtOnce(listener: (rings: readonly Ring[]) => void): () => void;
  /** Where the ledger stands. */
  cursor(): Cursor;
  /** Aborted when the process is about to stop: streams end so that browsers connect again. */
  readonly stopping: AbortSignal;
  stop(): Promise<void>;
}

/** For whoever answers nobody who listens: it hears nothing. */
export const silentChangeFeed = (): ChangeFeed => ({
  hear: () => () => true,
  hearAtOnce: () => () => true,
  cursor: () => "0.0",
  stopping: new AbortController().signal,
  stop: async () => {},
});

/** Lines of transactions that may still be running are left for the next look, so none is ever skipped. */
const settled = sql`${ledger.xid} < pg_snapshot_xmin(pg_current_snapshot())`;
const after = (cursor: Cursor): SQL => {
  const [xid, seq] = cursor.split(".");
  return sql`(${ledger.xid}, ${ledger.seq}) > (${xid}::xid8, ${Number(seq)}::bigint)`;
};

export const isCursor = (text: string): boolean => /^\d{1,20}\.\d{1,16}$/.test(text);

/** Lines about a person name him: an account as their subject, a session that ended by who ended it. */
const concernsUser = sql`${ledger.subjectType} in ('user', 'session') and ${ledger.actorId} is not null`;
const whose = sql<
  string | null
>`case ${ledger.subjectType} when 'user' then ${ledger.subjectId} when 'session' then ${ledger.actorId} end`;

/** Rooms whose facts the public pages show: units, elections and what is posted. */
const isPublic = sql<boolean>`split_part(${ledger.action}, '.', 1) in ('org', 'elections', 'postings')`;

const PAGE = 500;

/** Lines after the cursor that concern a unit or a person's access, oldest first, at most `limit`. */
async function linesWhere(db: Db, cursor: Cursor, which: SQL, limit: number): Promise<Ring[]> {
  const rows = await db
    .select({
      xid: ledger.xid,
      seq: ledger.seq,
      unitPath: ledger.unitPath,
      userId: whose,
      subjectType: ledger.subjectType,
      isPublic,
    })
    .from(ledger)
    .where(
      and(
        after(cursor),
        which,
        eq(ledger.outcome, "done"),
        sql`(${ledger.unitPath} is not null or ${concernsUser})`,
      ),
    )
    .orderBy(asc(ledger.xid), asc(ledger.seq))
    .limit(limit);
  return rows.map(({ xid, seq, unitPath, userId, subjectType, isPublic }) => ({
    cursor: `${xid}.${seq}`,
    unitPath: unitPath as UnitPath | null,
    userId,
    reachesDown: subjectType === "cycle" || subjectType === "unit",
    isPublic,
  }));
}

/** Lines whose turn has come: what is told of them stays in their order. */
export const linesAfter = (db: Db, cursor: Cursor, limit = PAGE): Promise<Ring[]> =>
  linesWhere(db, cursor, settled, limit);

/** Lines that are committed and wait for an older transaction. */
const unsettledLines = (db: Db, cursor: Cursor): Promise<Ring[]> =>
  linesWhere(db, cursor, not(settled), PAGE);

async function hasUnsettled(db: Db, cursor: Cursor): Promise<boolean> {
  const rows = await db
    .select({ seq: ledger.seq })
    .from(ledger)
    .where(and(after(cursor), not(settled)))
    .limit(1);
  return rows.length > 0;
}

async function latest(db: Db): Promise<Cursor> {
  const { rows } = await db.execute<{ xid: string }>(
    sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text as xid`,
  );
  return `${rows[0]?.xid ?? 0}.${Number.MAX_SAFE_INTEGER}`;
}

/** Pause before looking again for lines whose transaction was overtaken, and before reconnecting, ms. */
const LOOK_AGAIN = 100;
const RECONNECT = 1_000;

/** One LISTEN connection for the whole process; every subscriber is fed from one read of the ledger. */
export async function startChangeFeed(db: Db, url: string): Promise<ChangeFeed> {
  const listeners = new Set<(rings: readonly Ring[]) => void>();
  const atOnce = new Set<(rings: readonly Ring[]) => void>();
  /** What was told at once and has not had its turn. */
  let told = new Set<Cursor>();
  let cursor = await latest(db);
  let client: Client | null = null;
  let waiting = false;
  let looking = false;
  let stopped = false;
  const stopping = new AbortController();

  const tellAtOnce = (rings: readonly Ring[]): void => {
    const fresh = rings.filter((each) => !told.has(each.cursor));
    if (fresh.length > 0) for (const listener of atOnce) listener(fresh);
  };
  const look = async (): Promise<void> => {
    const rings = await linesAfter(db, cursor);
    tellAtOnce(rings);
    cursor = rings.at(-1)?.cursor ?? cursor;
    if (rings.length > 0) for (const listener of listeners) listener(rings);
    const early = await unsettledLines(db, cursor);
    tellAtOnce(early);
    told = new Set(early.map((each) => each.cursor));
    if (rings.length === PAGE || early.length > 0 || (await hasUnsettled(db, cursor))) waiting = true;
  };
  const ring = async (): Promise<void> => {
    waiting = true;
    if (looking) return;
    looking = true;
    while (waiting && !stopped) {
      waiting = false;
      await look().catch(() => {});
      if (waiting) await setTimeout(LOOK_AGAIN);
    }
    looking = false;
  };
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = new Client({ connectionString: url, keepAlive: true });
    next.on("error", () => {});
    next.on("notification", () => void ring());
    next.on("end", () => {
      if (!stopped)
        void setTimeout(RECONNECT)
          .then(connect)
          .catch(() => {});
    });
    try {
      await next.connect();
      await next.query(`listen ${LEDGER_CHANNEL}`);
    } catch (problem) {
      // A connection that does not listen is no use: its end makes another one.
      void next.end().catch(() => {});
      throw problem;
    }
    client = next;
    void ring();
  };
  await connect().catch((problem: unknown) => {
    stopped = true;
    throw problem;
  });

  return {
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hearAtOnce(listener) {
      atOnce.add(listener);
      return () => atOnce.delete(listener);
    },
    cursor: () => cursor,
    stopping: stopping.signal,
    async stop() {
      stopped = true;
      stopping.abort();
      await client?.end();
    },
  };
}
