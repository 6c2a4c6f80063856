import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { type BenchDatabase, openSession } from "./database.ts";
import { appointment } from "./office.ts";
import type { Server } from "./servers.ts";

/** What the process holds after its garbage was collected, bytes. */
type Held = Pick<NodeJS.MemoryUsage, "rss" | "heapUsed" | "external" | "arrayBuffers">;

export interface Minute {
  /** Smallest resident memory of the minute, bytes. */
  readonly least: number;
  readonly requests: number;
}

const CONNECTIONS = 4;
const LOOK_EVERY = 250;
const MINUTE = 60_000;
const GZIP = { "accept-encoding": "gzip" };

/** Several people of a city office, each with a session of his own; returns their tokens. */
async function signInSome({ ownerUrl, token }: BenchDatabase): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>("select id from units where path = '/1/'");
    const tokens = [token];
    for (const { role, institution } of [
      { role: "supervisor", institution: "home_affairs" },
      { role: "approver", institution: null },
      { role: "auditor", institution: null },
      { role: "leader", institution: null },
    ] as const) {
      const login = `bench.${role}.${institution ?? "city"}`;
      await appointment(owner, login, { role, institution }, rows[0]?.id ?? "");
      tokens.push(await openSession(owner, login));
    }
    return tokens;
  } finally {
    await owner.end();
  }
}

/** Every address that somebody may read, with places and words that change. */
async function addressesIn({ ownerUrl }: BenchDatabase): Promise<((turn: number) => string)[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const idsOf = async (statement: string): Promise<string[]> =>
    (await owner.query<{ id: string }>(statement)).rows.map(({ id }) => id);
  try {
    const wards = await idsOf("select id from units where kind = 'ward' and path like '/1/%' order by path");
    const items = await idsOf("select id from checklist_items order by id limit 500");
    const names = (
      await owner.query<{ word: string }>(
        "select distinct split_part(folded, ' ', 3) as word from candidates where folded like '% % %' limit 60",
      )
    ).rows.map(({ word }) => encodeURIComponent(word));
    const some = (from: readonly string[], turn: number): string => from[turn % from.length] ?? "";
    const list = (turn: number): string => encodeURIComponent(JSON.stringify({ search: some(names, turn) }));
    return [
      () => "/board",
      (turn) => `/board/${some(wards, turn)}`,
      () => "/today",
      (turn) => `/worklist?awaits=${turn % 2 ? "home_affairs" : "fatherland_front"}`,
      (turn) => `/candidates?q=${some(names, turn)}`,
      (turn) => `/items/${some(items, turn)}`,
      (turn) => `/candidates/neighbourhoods/${some(wards, turn)}`,
      () => "/units",
      () => "/postings",
      () => "/elections",
      () => "/reports/composition",
      () => "/reports/activity",
      (turn) => `/api/trpc/candidates.list?input=${list(turn)}`,
      (turn) => `/bau-cu/phuong-${1 + (turn % 10)}/khom-${1 + (turn % 6)}`,
      (turn) => `/km/bau-cu/phuong-${1 + (turn % 10)}`,
      (turn) => `/kiem-tra?ma=${some(names, turn)}`,
    ];
  } finally {
    await owner.end();
  }
}

/** Asks once and reads to the end, whatever the answer is: not everybody may read everything. */
const read = (url: string, headers: Record<string, string>, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    }).on("error", reject);
  });

function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

async function heldBy(pid: number, file: string): Promise<Held> {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (;;) {
    await setTimeout(100);
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Held;
    } catch {
      // It is still being collected or written.
    }
  }
}

/**
 * Several people read everything that an office and its portal show, without a pause, for so many minutes; returns what the app holds
 * when it is over. `startApp` gets the flags and settings under which it tells that.
 */
export async function measureMemory(
  database: BenchDatabase,
  startApp: (flags: readonly string[], env: Record<string, string>) => Promise<Server>,
  minutes: number,
  told: (minute: Minute) => void,
): Promise<Held> {
  const file = join(mkdtempSync(join(tmpdir(), "sansang-memory-")), "held");
  const tell = new URL("tell-memory.ts", import.meta.url).href;
  const [tokens, addresses] = [await signInSome(database), await addressesIn(database)];
  const app = await startApp(["--expose-gc", `--import=${tell}`], { MEMORY: file });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let requests = 0;
  let isOver = false;
  let turn = 0;
  const lane = async (): Promise<void> => {
    while (!isOver) {
      turn += 1;
      const address = addresses[turn % addresses.length]?.(Math.floor(turn / addresses.length)) ?? "/";
      const token = tokens[turn % tokens.length];
      const isSoft = turn % 3 === 0 && !address.startsWith("/api/");
      const headers = { ...GZIP, cookie: `sansang.session=${token}`, ...(isSoft && { rsc: "1" }) };
      const status = await read(app.origin + address, headers, agent);
      if (status >= 500) throw new Error(`${address} answered ${status}`);
      requests += 1;
    }
  };
  const lanes = Promise.all(Array.from({ length: CONNECTIONS }, lane));
  try {
    for (let minute = 1; minute <= minutes; minute += 1) {
      requests = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const until = Date.now() + MINUTE; Date.now() < until; ) {
        await Promise.race([lanes, setTimeout(LOOK_EVERY)]);
        least = Math.min(least, residentOf(app.pid));
      }
      told({ least, requests });
    }
    isOver = true;
    await lanes;
    return await heldBy(app.pid, file);
  } finally {
    isOver = true;
    await lanes.catch(() => {});
    agent.destroy();
    await app.stop();
  }
}
