import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDb, openDb } from "@sansang/db/client";
import { type Cluster, startCluster } from "@sansang/db/cluster/embedded";
import { freePort } from "@sansang/db/cluster/free-port";
import { isAlive } from "@sansang/db/cluster/postmaster";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toldAs } from "./start-problem.ts";
import { pauseBefore, type Service, type Supervised, supervise } from "./supervise.ts";
import { embeddedDatabase, foreignDatabase } from "./supervised-database.ts";
import { type Program, programService } from "./supervised-program.ts";

const LONG = 20_000;

let place: string;
let supervised: Supervised[];
let told: string[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "sansang-supervised-"));
  chmodSync(place, 0o755);
  supervised = [];
  told = [];
});
afterEach(async () => {
  for (const each of supervised.reverse()) await each.stop();
  rmSync(place, { recursive: true });
});

async function watch(service: Service, needs: readonly Supervised[] = []): Promise<Supervised> {
  const one = supervise(service, {
    needs,
    formatProblem: (problem) => toldAs(problem, place),
    pause: () => 10,
    onSentence: (mark, { en }) => void told.push(`${mark} ${en}`),
  });
  supervised.push(one);
  await one.begun;
  return one;
}

const hears = (sentence: RegExp): Promise<void> =>
  vi.waitFor(() => expect(told).toContainEqual(expect.stringMatching(sentence)), LONG);

/** A small server that tells its own number, and what it runs on. */
async function smallServer(
  more: { readonly args?: readonly string[]; readonly canBegin?: () => Promise<unknown> } = {},
): Promise<{ service: Service; pid(): Promise<number> }> {
  const port = await freePort();
  const file = join(place, "server.mjs");
  writeFileSync(
    file,
    `import { createServer } from "node:http";
     createServer((_, response) => response.end(String(process.pid))).listen(${port}, "127.0.0.1");`,
  );
  const pid = async (): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(500) });
    return Number(await response.text());
  };
  const answers = (): Promise<boolean> =>
    pid().then(
      () => true,
      () => false,
    );
  const program: Program = {
    name: { vi: "Máy chủ nhỏ", en: "The small server" },
    command: process.execPath,
    args: more.args ?? [file],
    env: {},
    isReady: async () => (await more.canBegin?.().catch(() => null)) !== null && (await answers()),
    answers,
    stopPatience: 1_000,
  };
  return { service: programService(program, 20), pid };
}

describe("a program that is watched", () => {
  it("comes back when it is killed, with one sentence for each", async () => {
    const { service, pid } = await smallServer();
    await watch(service);
    const first = await pid();
    process.kill(first, "SIGKILL");
    await hears(/^✓ The small server is back after \d/);
    expect(told).toEqual([
      "⚠ The small server ended (SIGKILL); starting it again in 0.0 s",
      expect.stringMatching(/^✓/),
    ]);
    expect(await pid()).not.toBe(first);
  });

  it("is ended and comes back when it answers no more", async () => {
    const { service, pid } = await smallServer();
    await watch(service);
    const first = await pid();
    process.kill(first, "SIGSTOP");
    await hears(/^✓/);
    expect(told[0]).toMatch(/stopped answering/);
    expect(isAlive(first)).toBe(false);
  });

  it("that cannot come back says after some tries what hinders it, and comes back when that is mended", async () => {
    const { service, pid } = await smallServer();
    await watch(service);
    const first = await pid();
    const file = join(place, "server.mjs");
    renameSync(file, `${file}.away`);
    process.kill(first, "SIGKILL");
    await hears(/^✖ The small server does not come back, and is tried every 30 s: .+; see start\.log/);
    renameSync(`${file}.away`, file);
    await hears(/^✓/);
    expect(told.filter((sentence) => sentence.startsWith("✖"))).toHaveLength(1);
  });

  it("stays away once it was stopped, also where it was just being brought back", async () => {
    const { service, pid } = await smallServer();
    const one = await watch(service);
    process.kill(await pid(), "SIGKILL");
    await hears(/^⚠/);
    await one.stop();
    await expect(pid()).rejects.toThrow();
  });

  it("that cannot begin is not tried again", async () => {
    const { service } = await smallServer({ args: [join(place, "missing.mjs")] });
    await expect(watch(service)).rejects.toThrow(/does not answer/);
    expect(told).toEqual([]);
  });
});

describe("the database that comes along", () => {
  it("comes back on its port when it is killed, and whoever needs it after it", async () => {
    let cluster: Cluster | undefined;
    const opened: number[] = [];
    const database = await watch(
      embeddedDatabase(place, (each) => {
        cluster = each;
        opened.push(each.port);
      }),
    );
    const db = openDb(cluster?.url("postgres") ?? "", 2);
    const { service, pid } = await smallServer({
      canBegin: () => db.$client.query("select 1"),
    });
    await watch(service, [database]);
    const [server, postmaster] = [await pid(), cluster?.pid ?? 0];
    process.kill(postmaster, "SIGKILL");
    process.kill(server, "SIGKILL");
    await hears(/^✓ The small server/);
    expect(told.find((sentence) => sentence.startsWith("✓"))).toMatch(/^✓ The database is back/);
    expect(opened).toEqual([opened[0], opened[0]]);
    expect((await db.$client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await closeDb(db);
  });

  it("is waited for, not started, where it is somebody else's", async () => {
    const dataDir = join(place, "theirs");
    const theirs = await startCluster({ dataDir });
    await watch(foreignDatabase(theirs.url("postgres"), 20));
    await theirs.stop();
    await hears(/^⚠ The database at DATABASE_URL does not answer; waiting for it$/);
    const again = await startCluster({ dataDir, port: theirs.port });
    await hears(/^✓ The database at DATABASE_URL is back/);
    await again.stop();
  });
});

it("the pauses between tries grow to half a minute", () => {
  expect([1, 2, 3, 7, 8, 50].map(pauseBefore)).toEqual([250, 500, 1_000, 16_000, 30_000, 30_000]);
});
