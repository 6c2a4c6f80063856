import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { ClusterProblem } from "@sansang/db/cluster/problem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareDataDir, storedSecret } from "./data-dir.ts";
import { holdPort } from "./port.ts";
import { readSettings } from "./settings.ts";
import { takeStartLock } from "./start-lock.ts";
import { openStartLog } from "./start-log.ts";
import { toldAs } from "./start-problem.ts";

const production = {
  SANSANG_MODE: "production",
  DATABASE_URL: "postgresql://owner@db/office",
  AUTH_SECRET: "x".repeat(32),
  SANSANG_DATA_KEY: "y".repeat(32),
  AUTH_URL: "https://example.vn",
};

describe("settings", () => {
  it("are those of a demo on this machine when nothing is said", () => {
    expect(readSettings({}, [])).toMatchObject({
      mode: "demo",
      port: 3000,
      address: "http://127.0.0.1:3000",
      databaseUrl: null,
      proxies: "",
      isReset: false,
      seasons: ["2022", "2026"],
    });
  });

  it.each([
    [["--season", "2022"], ["2022"], false],
    [["--season=2026"], ["2026"], false],
    [["--season", "both", "--reset-demo"], ["2022", "2026"], true],
    [["--reset-demo", "--season", "2026"], ["2026"], true],
  ])("say which seasons are to be there: %j", (args, seasons, isReset) => {
    expect(readSettings({}, args)).toMatchObject({ seasons, isReset });
  });

  it.each(["DATABASE_URL", "AUTH_SECRET", "SANSANG_DATA_KEY", "AUTH_URL"])(
    "of production need %s",
    (name) => {
      expect(() => readSettings({ ...production, [name]: "" }, [])).toThrow(`Production mode needs ${name}`);
    },
  );

  it("of production are taken as they are", () => {
    expect(readSettings(production, [])).toMatchObject({ mode: "production", address: "https://example.vn" });
  });

  it.each([
    [{ SANSANG_MODE: "prod" }, []],
    [{ PORT: "http" }, []],
    [{}, ["--reset"]],
    [{}, ["--season"]],
    [{}, ["--season", "2030"]],
    [{}, ["2022"]],
    [production, ["--reset-demo"]],
    [{ DATABASE_URL: "postgresql://owner@db/office" }, ["--reset-demo"]],
    [{ ...production, AUTH_SECRET: "short" }, []],
    [{ ...production, SANSANG_DATA_KEY: "short" }, []],
  ])("that make no sense are refused: %j %j", (env, args) => {
    expect(() => readSettings(env, args)).toThrow();
  });
});

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "sansang-start-"));
});
afterEach(() => {
  chmodSync(place, 0o700);
  rmSync(place, { recursive: true });
});

const NOBODY = 65_534;

/** As somebody to whom nothing here belongs. */
async function asStranger<T>(act: () => T | Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

const tells = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (problem) {
    const { vi, en } = toldAs(problem, place);
    expect(vi.split("\n")).toHaveLength(1);
    expect(en).not.toMatch(/\n| at .*:\d+:\d+/);
    return en;
  }
  return "nothing";
};

const coded = (code: string): Error => Object.assign(new Error(code), { code, path: "/srv/data/files" });

describe("what is wrong is told in one sentence:", () => {
  it("another program's port, and one that is only being started behind", async () => {
    const release = await holdPort(0);
    await release();
    const { promise, resolve } = Promise.withResolvers<number>();
    const squatter = createServer().listen(0, "127.0.0.1", () => {
      resolve((squatter.address() as { port: number }).port);
    });
    const port = await promise;
    expect(await tells(() => holdPort(port))).toMatch(
      new RegExp(`^Port ${port} is taken; .*PORT=${port + 1}`),
    );
    await new Promise((closed) => squatter.close(closed));
    const letGo = await holdPort(port);
    expect(await tells(() => holdPort(port))).toMatch(/is taken/);
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(503);
    await letGo();
    await (await holdPort(port))();
  });

  it("a data directory that another account has closed", async () => {
    const dataDir = join(place, "data");
    mkdirSync(dataDir);
    chmodSync(place, 0o500);
    chmodSync(dataDir, 0o500);
    expect(await tells(() => asStranger(() => prepareDataDir(dataDir)))).toMatch(
      /^This account may not read or write .*data.*; start as the account that owns it/,
    );
    chmodSync(dataDir, 0o700);
  });

  it("a secret that another account has closed", async () => {
    storedSecret(place, "auth-secret");
    chmodSync(join(place, "auth-secret"), 0o000);
    chmodSync(place, 0o711);
    expect(await tells(() => asStranger(() => storedSecret(place, "auth-secret")))).toMatch(
      /^This account may not read or write .*auth-secret/,
    );
  });

  it("a file where the data directory should be, a directory where a secret should be", async () => {
    writeFileSync(join(place, "data"), "");
    expect(await tells(() => prepareDataDir(join(place, "data")))).toMatch(/data is no directory; move/);
    expect(await tells(() => prepareDataDir(join(place, "data", "deeper")))).toMatch(/is no directory/);
    mkdirSync(join(place, "auth-secret"));
    expect(await tells(() => storedSecret(place, "auth-secret"))).toMatch(/auth-secret is damaged/);
  });

  it.each(["", "short", "\u0000".repeat(43)])("a secret that was broken: %j", async (text) => {
    writeFileSync(join(place, "data-key"), text);
    expect(await tells(() => storedSecret(place, "data-key"))).toMatch(/data-key is damaged; put it back/);
    expect(readFileSync(join(place, "data-key"), "utf8")).toBe(text);
  });

  it.each([
    [coded("EROFS"), /^\/srv\/data\/files lies on a read-only file system; choose/],
    [coded("EPERM"), /may not read or write \/srv/],
    [coded("EMFILE"), /ulimit/],
    [new Error("Failed query", { cause: coded("ECONNREFUSED") }), /^The connection to the database was lost/],
    [new Error("Connection terminated unexpectedly"), /^The connection to the database was lost/],
  ])("%s", async (problem, sentence) => {
    expect(
      await tells(() => {
        throw problem;
      }),
    ).toMatch(sentence);
  });

  it.each([
    Object.assign(new Error("write"), { code: "ENOSPC" }),
    Object.assign(new Error("write"), { code: "EDQUOT" }),
    Object.assign(new Error("write"), { code: "ENOSPC", path: "/srv/data" }),
    new Error("could not extend file: No space left on device"),
    new Error("Failed query", { cause: Object.assign(new Error("disk"), { code: "53100" }) }),
    new ClusterProblem("disk_full", "The disk under /srv/data is full; make room and start again."),
  ])("a full disk, whoever says it: %s", (problem) => {
    expect(toldAs(problem, "/srv/data").en).toBe(
      "The disk under /srv/data is full; make room and start again.",
    );
  });
});

describe("what nobody expected", () => {
  const bug = new TypeError("x is not a function");

  it("is told by a number, under which the log has the whole of it", async () => {
    openStartLog(place);
    const [, number, file = ""] = toldAs(bug, place).en.match(/number (\d{6}); send (\S+)/) ?? [];
    expect(readFileSync(file, "utf8")).toMatch(
      new RegExp(`problem ${number}\\nTypeError: x is not a function\\n +at .*start\\.test\\.ts`),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is told too where nothing can be written down", () => {
    symlinkSync("/dev/full", join(place, "start.log"));
    openStartLog(place);
    expect(toldAs(bug, place).en).toMatch(/^Something unexpected went wrong, and no log could be written/);
  });
});

describe("a second start on the same data", () => {
  const holder = (): ChildProcess =>
    spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `const { takeStartLock } = await import(${JSON.stringify(new URL("./start-lock.ts", import.meta.url).href)});
       await takeStartLock(${JSON.stringify(place)}); console.log("holds"); setInterval(() => {}, 1000);`,
    ]);

  it("is refused while the first is there or on its way, and goes on when that one was killed", async () => {
    const first = holder();
    await once(first.stdout as Readable, "data");
    expect(await tells(() => takeStartLock(place))).toMatch(
      new RegExp(`^Process ${first.pid} already runs on .*; stop it first`),
    );
    first.kill("SIGKILL");
    await once(first, "exit");
    const release = await takeStartLock(place);
    release();
    (await takeStartLock(place))();
  });

  it("of two at once one goes on", async () => {
    const two = [holder(), holder()];
    const ends = await Promise.all(
      two.map((each) =>
        Promise.race([
          once(each.stdout as Readable, "data").then(() => "holds"),
          once(each, "exit").then(() => "refused"),
        ]),
      ),
    );
    for (const each of two) each.kill("SIGKILL");
    expect(ends.sort()).toEqual(["holds", "refused"]);
  });

  it("is not kept out by a number that was given to another process", async () => {
    writeFileSync(join(place, "start.pid"), `${process.ppid} 1`);
    (await takeStartLock(place))();
  });
});

describe("a stored secret", () => {
  it("is made once and read by its owner alone", () => {
    const secret = storedSecret(place, "auth-secret");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(storedSecret(place, "auth-secret")).toBe(secret);
    expect(statSync(join(place, "auth-secret")).mode & 0o777).toBe(0o600);
  });
});
