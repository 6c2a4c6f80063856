import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountToBorrow } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { type Cluster, startCluster } from "./embedded.ts";
import { dropDatabase, ensureDatabase } from "./ensure-database.ts";
import { freePort } from "./free-port.ts";
import { ownerOf } from "./initialise.ts";
import { isAlive, readPostmaster } from "./postmaster.ts";
import { problemIn } from "./problem.ts";
import { reachableBinaries } from "./reach.ts";
import { assertServerVersion } from "./server-version.ts";
import { startThrowawayCluster } from "./throwaway.ts";

let place: string;
let started: Cluster[];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "sansang-cluster-"));
  chmodSync(place, 0o755);
  started = [];
});
afterEach(async () => {
  for (const cluster of started) {
    await cluster.stop();
    rmSync(dirname(cluster.dataDir), { recursive: true, force: true });
  }
  rmSync(place, { recursive: true, force: true });
});

const start = async (options: { dataDir: string; port?: number }): Promise<Cluster> => {
  const cluster = await startCluster(options);
  started.push(cluster);
  return cluster;
};

const ask = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
};

const withoutPassword = (url: string): string => Object.assign(new URL(url), { password: "" }).href;

describe("the server that comes along", () => {
  it("is a PostgreSQL 18 that knows Vietnamese and listens on this machine alone", async () => {
    const { url } = await start({ dataDir: join(place, "postgres") });
    const words = "(values ('dao'), ('Đào'), ('ăn'), ('an'), ('âm')) as words(word)";
    expect(await ask(url("postgres"), `select word from ${words} order by word collate "vi-x-icu"`)).toEqual([
      "an",
      "ăn",
      "âm",
      "dao",
      "Đào",
    ]);
    expect(await ask(url("postgres"), "select lower('ĐƯỜNG Ề')")).toEqual(["đường ề"]);
    expect(await ask(url("postgres"), "show listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await ask(url("postgres"), "show unix_socket_directories")).toEqual([""]);
    await expect(assertServerVersion(url("postgres"))).resolves.toBeUndefined();
  });

  it("keeps its data, and starts again on it", async () => {
    const dataDir = join(place, "postgres");
    const first = await start({ dataDir });
    expect(await ensureDatabase(first, "office")).toBe(true);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start({ dataDir });
    expect(await ensureDatabase(second, "office")).toBe(false);
    await dropDatabase(second, "office");
    expect(await ensureDatabase(second, "office")).toBe(true);
  });

  it("runs below a directory that is closed to others", async () => {
    chmodSync(place, 0o700);
    const { url } = await start({ dataDir: join(place, "deep", "postgres") });
    expect(await ask(url("postgres"), "select 1")).toEqual([1]);
  });

  it("lets in nobody without the password, which its own account alone may read", async () => {
    const { url, dataDir } = await start({ dataDir: join(place, "postgres") });
    await expect(ask(withoutPassword(url("postgres")), "select 1")).rejects.toThrow(/password/);
    const wrong = Object.assign(new URL(url("postgres")), { password: "sai" }).href;
    await expect(ask(wrong, "select 1")).rejects.toMatchObject({ code: "28P01" });
    expect(statSync(join(dataDir, "owner-password")).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(dataDir)).filter((name) => name !== "postgres")).toEqual([]);
  });

  it("says in one sentence that its password is gone", async () => {
    const dataDir = join(place, "postgres");
    const { stop } = await start({ dataDir });
    await stop();
    rmSync(join(dataDir, "owner-password"));
    await expect(start({ dataDir })).rejects.toMatchObject({ code: "no_password" });
    expect(readPostmaster(dataDir)).toBeNull();
  });

  it("left behind by a crash, is adopted; and is not taken from a process that lives", async () => {
    const dataDir = join(place, "postgres");
    const embedded = fileURLToPath(new URL("./embedded.ts", import.meta.url));
    const program = `const { startCluster } = await import(${JSON.stringify(embedded)});
      console.log((await startCluster({ dataDir: ${JSON.stringify(dataDir)} })).pid); setInterval(() => {}, 1000);`;
    const keeper = spawn(process.execPath, ["--input-type=module", "-e", program]);
    const pid = Number(await new Promise<Buffer>((resolve) => keeper.stdout.once("data", resolve)));
    await expect(start({ dataDir })).rejects.toMatchObject({ code: "already_running" });
    keeper.kill("SIGKILL");
    await new Promise((resolve) => keeper.once("exit", resolve));
    expect((await start({ dataDir })).pid).toBe(pid);
  });

  it("that was killed while it worked starts again on its port, with what was committed", async () => {
    const dataDir = join(place, "postgres");
    const first = await start({ dataDir });
    await ask(first.url("postgres"), "create table offices as select 'Phường 1' as name");
    const busy = ask(first.url("postgres"), "select count(*) from generate_series(1, 1e12::bigint)").catch(
      (problem: Error) => problem.message,
    );
    await expect
      .poll(() =>
        ask(first.url("postgres"), "select count(*)::int from pg_stat_activity where query like '%1e12%'"),
      )
      .toEqual([2]);
    process.kill(first.pid, "SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    const second = await start({ dataDir, port: first.port });
    expect(second.url("postgres")).toBe(first.url("postgres"));
    expect(await ask(second.url("postgres"), "select name from offices")).toEqual(["Phường 1"]);
    expect(await busy).toMatch(/terminated/);
  });

  it("gives up a start that nobody waits for any more, and leaves nothing running", async () => {
    const dataDir = join(place, "postgres");
    await (await start({ dataDir })).stop();
    await expect(startCluster({ dataDir, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(readPostmaster(dataDir)).toBeNull();
  });

  it("takes no other server for its own where a crash has left that one's number", async () => {
    const [dataDir, other] = [join(place, "postgres"), await start({ dataDir: join(place, "other") })];
    await (await start({ dataDir })).stop();
    const theirs = readFileSync(join(other.dataDir, "postmaster.pid"), "utf8");
    writeFileSync(join(dataDir, "postmaster.pid"), theirs);
    expect(readPostmaster(dataDir)).toBeNull();
    expect(readPostmaster(other.dataDir)?.pid).toBe(other.pid);
  });

  it("says in one sentence that another major version made its data", async () => {
    const dataDir = join(place, "postgres");
    await (await start({ dataDir })).stop();
    writeFileSync(join(dataDir, "PG_VERSION"), "17\n");
    await expect(start({ dataDir })).rejects.toMatchObject({
      code: "other_major",
      message: expect.stringMatching(/was made by PostgreSQL 17; /),
    });
  });

  it("says in one sentence that its port is taken", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const { port } = squatter.address() as { port: number };
    await expect(start({ dataDir: join(place, "postgres"), port })).rejects.toMatchObject({
      code: "port_taken",
      message: `Port ${port} is taken; choose another one or stop what listens there.`,
    });
    await new Promise((resolve) => squatter.close(resolve));
  });

  it("for a test is gone with everything it held, also when the test is killed", async () => {
    const cluster = await startThrowawayCluster();
    await cluster.stop();
    expect(existsSync(cluster.dataDir)).toBe(false);

    const throwaway = fileURLToPath(new URL("./throwaway.ts", import.meta.url));
    const program = `const { startThrowawayCluster } = await import(${JSON.stringify(throwaway)});
      const { pid, dataDir } = await startThrowawayCluster(); console.log(JSON.stringify({ pid, dataDir })); setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ["--input-type=module", "-e", program]);
    const detail = await new Promise<Buffer>((resolve) => run.stdout.once("data", resolve));
    const { pid, dataDir } = JSON.parse(String(detail));
    run.kill("SIGKILL");
    await expect.poll(() => isAlive(pid) || existsSync(dataDir), { timeout: 15_000 }).toBe(false);
  });
});

describe("a server that was made when its machine was trusted", () => {
  const dataDir = () => join(place, "postgres");
  const rules = () => join(dataDir(), "pg_hba.conf");

  /** Brings it back to what it was: no password, and rules that ask nobody for one. */
  async function trustAgain(cluster: Cluster): Promise<void> {
    await ask(cluster.url("postgres"), "alter role sansang password null");
    const { uid, gid } = statSync(rules());
    writeFileSync(rules(), readFileSync(rules(), "utf8").replaceAll("scram-sha-256", "trust"));
    chownSync(rules(), uid, gid);
    await cluster.stop();
    rmSync(join(dataDir(), "owner-password"));
  }

  /** With one table in it. */
  async function trusting(): Promise<void> {
    const cluster = await start({ dataDir: dataDir() });
    await ask(cluster.url("postgres"), "create table offices as select 'Phường 1' as name");
    await trustAgain(cluster);
  }

  const expectClosed = async ({ url }: Cluster): Promise<void> => {
    await expect(ask(withoutPassword(url("postgres")), "select 1")).rejects.toThrow(/password/);
    expect(await ask(url("postgres"), "select name from offices")).toEqual(["Phường 1"]);
    expect(readFileSync(rules(), "utf8")).not.toMatch(/\btrust$/m);
    const [file, owner] = [statSync(join(dataDir(), "owner-password")), statSync(dataDir()).uid];
    expect([file.mode & 0o777, file.uid, statSync(rules()).uid]).toEqual([0o600, owner, owner]);
  };

  it("asks for one from its next start on, and keeps its data", async () => {
    await trusting();
    const converted = await start({ dataDir: dataDir() });
    await expectClosed(converted);
    await converted.stop();
    await expectClosed(await start({ dataDir: dataDir() }));
  });

  it("that was left running by a crash asks for one as soon as it is adopted", async () => {
    await trusting();
    const binaries = reachableBinaries(findBinaries(), accountToBorrow(ownerOf(dataDir())));
    const [port, account] = [await freePort(), accountToBorrow(ownerOf(dataDir()))];
    const left = spawn(
      join(binaries.home, "bin", "postgres"),
      [
        "-D",
        dataDir(),
        "-p",
        String(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
      ],
      { ...account, cwd: "/", stdio: "ignore" },
    );
    await expect.poll(() => readPostmaster(dataDir())?.isReady, { timeout: 15_000 }).toBe(true);
    const adopted = await start({ dataDir: dataDir() });
    expect(adopted.pid).toBe(left.pid);
    await expectClosed(adopted);
  });

  it.each([
    ["its password lay ready", (text: string) => text],
    ["one of its rules was closed", (text: string) => text.replace("trust", "scram-sha-256")],
  ])("is closed to the end where that was broken off: %s", async (_, halfway) => {
    await trusting();
    writeFileSync(join(dataDir(), "owner-password"), "nua-duong", { mode: 0o600 });
    writeFileSync(join(dataDir(), "pg_hba.conf.half"), "host all");
    const { uid, gid } = statSync(dataDir());
    chownSync(join(dataDir(), "owner-password"), uid, gid);
    writeFileSync(rules(), halfway(readFileSync(rules(), "utf8")));
    await expectClosed(await start({ dataDir: dataDir() }));
    expect(readFileSync(join(dataDir(), "owner-password"), "utf8")).toBe("nua-duong");
  });

  it("that had not read its new rules when it was left reads them when it is adopted", async () => {
    const cluster = await start({ dataDir: dataDir() });
    await ask(cluster.url("postgres"), "create table offices as select 'Phường 1' as name");
    const closed = readFileSync(rules(), "utf8");
    writeFileSync(rules(), closed.replaceAll("scram-sha-256", "trust"));
    await ask(cluster.url("postgres"), "select pg_reload_conf()");
    await expect
      .poll(() => ask(withoutPassword(cluster.url("postgres")), "select 1").catch(() => []))
      .toEqual([1]);
    writeFileSync(rules(), closed);
    await expectClosed(await start({ dataDir: dataDir() }));
  });
});

describe("a server of somebody else", () => {
  it("that does not answer is named in one sentence", async () => {
    await expect(assertServerVersion("postgresql://nobody@127.0.0.1:1/none")).rejects.toMatchObject({
      code: "not_reachable",
    });
  });

  it("that is older than 18 is refused", async () => {
    const old = createServer((socket) => {
      const message = (kind: string, body: Buffer) => {
        const head = Buffer.alloc(5);
        head.write(kind);
        head.writeInt32BE(body.length + 4, 1);
        return Buffer.concat([head, body]);
      };
      const int = (value: number, bytes: number) => {
        const buffer = Buffer.alloc(bytes);
        buffer.writeIntBE(value, 0, bytes);
        return buffer;
      };
      const idle = message("Z", Buffer.from("I"));
      const answer = "170006";
      socket.once("data", () => {
        socket.write(Buffer.concat([message("R", int(0, 4)), idle]));
        socket.once("data", () => {
          const column = Buffer.concat([
            Buffer.from("server_version_num\0"),
            int(0, 4),
            int(0, 2),
            int(25, 4),
            int(-1, 2),
            int(-1, 4),
            int(0, 2),
          ]);
          const row = Buffer.concat([int(1, 2), int(answer.length, 4), Buffer.from(answer)]);
          const description = message("T", Buffer.concat([int(1, 2), column]));
          socket.write(
            Buffer.concat([description, message("D", row), message("C", Buffer.from("SHOW\0")), idle]),
          );
        });
      });
    });
    await new Promise<void>((resolve) => old.listen(0, "127.0.0.1", resolve));
    const { port } = old.address() as { port: number };
    await expect(assertServerVersion(`postgresql://a@127.0.0.1:${port}/b`)).rejects.toMatchObject({
      code: "too_old",
      message: "PostgreSQL 17 is too old; PostgreSQL 18 or newer is needed.",
    });
    await new Promise((resolve) => old.close(resolve));
  });
});

describe("what a server wrote before it gave up", () => {
  it.each([
    ["could not write to file: No space left on device", "disk_full"],
    ['could not bind IPv4 address "127.0.0.1": Address already in use', "port_taken"],
    ["could not open directory: Permission denied", "wrong_owner"],
    ["FATAL: something new", "not_started"],
  ])("%s → %s", (output, code) => {
    const problem = problemIn(output, { dataDir: "/srv/data", port: 5432 });
    expect(problem.code).toBe(code);
    expect(problem.message.split("\n")).toHaveLength(1);
  });
});
