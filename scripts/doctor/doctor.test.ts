import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureDatabase } from "@sansang/db/cluster/ensure-database";
import { identityOf } from "@sansang/db/cluster/postmaster";
import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { migrate } from "@sansang/db/migrate";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareDataDir, storedSecret } from "../start/data-dir.ts";
import { readSettings } from "../start/settings.ts";
import { type Check, examine, formatAnswer } from "./check.ts";
import { dataChecks, room } from "./data-checks.ts";
import { databaseChecks, skewAnswer } from "./database-checks.ts";
import { machineChecks, nodeVersion } from "./machine-checks.ts";
import { settingsChecks } from "./settings-checks.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sansang-doctor-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const PRODUCTION = {
  SANSANG_MODE: "production",
  DATABASE_URL: "postgresql://owner:secret@db/office",
  AUTH_SECRET: "x".repeat(32),
  SANSANG_DATA_KEY: "y".repeat(32),
  AUTH_URL: "https://example.vn",
};

/** What each check says, by its English name. */
async function answersOf(
  checks: readonly Check[],
  env: NodeJS.ProcessEnv = {},
  ownerUrl: string | null = null,
): Promise<Record<string, string>> {
  const all = { SANSANG_DATA: dataDir, ...env };
  const office = { settings: readSettings(all, []), env: all, ownerUrl };
  const told: Record<string, string> = {};
  await examine(checks, office, ({ name }, { verdict, told: { en } }) => {
    told[name.en] = `${verdict}: ${en}`;
  });
  return told;
}

describe("the machine", () => {
  it.each([
    ["24.21.0", /^good/],
    ["22.19.0", /^good/],
    ["22.18.0", /^wrong: .*install Node 24/],
    ["20.19.0", /^wrong/],
  ])("Node %s", async (version, answer) => {
    expect((await answersOf([nodeVersion(version)])).Node).toMatch(answer);
  });

  it("has what comes along, and needs no PostgreSQL of its own", async () => {
    expect(await answersOf(machineChecks)).toMatchObject({
      "PostgreSQL that comes along": expect.stringMatching(/^good: 18/),
      "Typesetter and fonts": "good: they load",
    });
    expect((await answersOf(machineChecks, PRODUCTION))["PostgreSQL that comes along"]).toMatch(
      /^good: not used/,
    );
  });
});

describe("the data", () => {
  it("that is not there yet cannot be told of", async () => {
    rmSync(dataDir, { recursive: true });
    const told = await answersOf(dataChecks);
    mkdirSync(dataDir);
    expect(Object.values(told).every((answer) => answer.startsWith("unknown"))).toBe(true);
  });

  /** As a first start leaves it. */
  function begin(): void {
    prepareDataDir(dataDir);
    mkdirSync(join(dataDir, "postgres"));
    for (const name of ["auth-secret", "data-key", "app-role-password", "postgres/owner-password"])
      storedSecret(dataDir, name);
  }

  it("that is in order is good; of its copy nothing can be told", async () => {
    begin();
    const { Backup, ...others } = await answersOf(dataChecks);
    expect(Backup).toMatch(/^unknown: .*data-key/);
    for (const answer of Object.values(others)) expect(answer).toMatch(/^good/);
  });

  it.each<[what: string, check: string, spoil: () => void, answer: RegExp]>([
    ["others may write there", "Data directory", () => chmodSync(dataDir, 0o777), /^wrong: .*chmod go-w/],
    [
      "others may read files",
      "Stored files",
      () => chmodSync(join(dataDir, "files"), 0o755),
      /^wrong: .*chmod 700/,
    ],
    [
      "others may read a secret",
      "Secrets",
      () => chmodSync(join(dataDir, "data-key"), 0o644),
      /^wrong: .*chmod 600/,
    ],
    [
      "a secret is broken",
      "Secrets",
      () => writeFileSync(join(dataDir, "data-key"), "x"),
      /^wrong: .*damaged/,
    ],
    ["a secret is missing", "Secrets", () => rmSync(join(dataDir, "data-key")), /^unknown: .*not there yet/],
  ])("where %s", async (_, check, spoil, answer) => {
    begin();
    spoil();
    expect((await answersOf(dataChecks))[check]).toMatch(answer);
  });

  it("needs room", async () => {
    expect((await answersOf([room(0)]))["Free room"]).toMatch(/^good: [\d.]+ GB/);
    expect((await answersOf([room(Number.MAX_SAFE_INTEGER)]))["Free room"]).toMatch(
      /^wrong: only [\d.]+ GB left/,
    );
  });
});

describe("the settings", () => {
  it.each<[NodeJS.ProcessEnv, string, RegExp]>([
    [{}, "Mode", /^unknown: demo/],
    [PRODUCTION, "Mode", /^good/],
    [PRODUCTION, "Address (AUTH_URL)", /^good: https/],
    [{ ...PRODUCTION, AUTH_URL: "http://example.vn" }, "Address (AUTH_URL)", /^wrong: .*not encrypted/],
    [{ ...PRODUCTION, AUTH_URL: "http://127.0.0.1:3000" }, "Address (AUTH_URL)", /^wrong/],
    [{ AUTH_URL: "example.vn" }, "Address (AUTH_URL)", /^wrong: .*no address/],
    [PRODUCTION, "Proxies in front (SANSANG_PROXIES)", /^unknown: none/],
    [{ SANSANG_PROXIES: "127.0.0.1, 10.0.0.0/8, ::1" }, "Proxies in front (SANSANG_PROXIES)", /^good/],
    [{ SANSANG_PROXIES: "nginx" }, "Proxies in front (SANSANG_PROXIES)", /^wrong: "nginx"/],
    [{ SANSANG_PROXIES: "10.0.0.0/33" }, "Proxies in front (SANSANG_PROXIES)", /^wrong/],
  ])("%j: %s", async (env, check, answer) => {
    expect((await answersOf(settingsChecks, env))[check]).toMatch(answer);
  });

  it("name a port that is free, taken, or ours", async () => {
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(0, "127.0.0.1", listening));
    const PORT = String((squatter.address() as AddressInfo).port);
    expect((await answersOf(settingsChecks, { PORT })).Port).toMatch(/^wrong: .*is taken/);
    writeFileSync(join(dataDir, "start.pid"), identityOf(process.pid));
    expect((await answersOf(settingsChecks, { PORT })).Port).toMatch(/^good: .*the office that runs/);
    await new Promise((closed) => squatter.close(closed));
    expect((await answersOf(settingsChecks, { PORT })).Port).toMatch(/^good: .*is free/);
  });
});

describe("the database", () => {
  it("that is not running, or not there, is told apart", async () => {
    for (const answer of Object.values(await answersOf(databaseChecks)))
      expect(answer).toMatch(/^unknown: .*not running/);
    expect((await answersOf(databaseChecks, {}, "postgresql://a@127.0.0.1:1/b")).Database).toMatch(
      /^wrong: No PostgreSQL answers/,
    );
  });

  it("is good once it was migrated, and wrong where its role may more than its work", async () => {
    const cluster = await startThrowawayCluster();
    const url = cluster.url("office");
    await ensureDatabase(cluster, "office");
    expect(await answersOf(databaseChecks, {}, url)).toMatchObject({
      Database: expect.stringMatching(/^good/),
      "Rights of the application": expect.stringMatching(/^unknown/),
      "Structure of the data": expect.stringMatching(/^unknown: \d+ steps behind/),
    });
    await migrate({ ownerUrl: url });
    for (const answer of Object.values(await answersOf(databaseChecks, {}, url)))
      expect(answer).toMatch(/^good/);
    const owner = new Client({ connectionString: url });
    await owner.connect();
    for (const [more, less, name] of [
      ["alter role office_app superuser", "alter role office_app nosuperuser", "superuser"],
      [
        "grant create on schema public to office_app",
        "revoke create on schema public from office_app",
        "create table",
      ],
      ["grant sansang to office_app", "revoke sansang from office_app", "owner of ledger"],
    ]) {
      await owner.query(more ?? "");
      expect((await answersOf(databaseChecks, {}, url))["Rights of the application"]).toMatch(
        `wrong: too many: `,
      );
      expect((await answersOf(databaseChecks, {}, url))["Rights of the application"]).toContain(name);
      await owner.query(less ?? "");
    }
    await owner.query(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 32503680000000)",
    );
    expect((await answersOf(databaseChecks, {}, url))["Structure of the data"]).toMatch(
      /^wrong: a newer version/,
    );
    await owner.end();
    await cluster.stop();
  });

  it.each([
    [4_000, "good"],
    [-4_900, "good"],
    [5_100, "wrong"],
    [-86_400_000, "wrong"],
  ])("whose clock is %i ms apart", (skew, verdict) => {
    expect(skewAnswer(skew).verdict).toBe(verdict);
  });
});

it("a line has a mark, what was looked at and what to do, in both languages", () => {
  const name = { vi: "Cổng", en: "Port" };
  const told = { vi: "3000 bị chiếm", en: "3000 is taken" };
  expect(formatAnswer({ name }, { verdict: "wrong", told })).toBe(
    "✖ Cổng: 3000 bị chiếm\n  Port: 3000 is taken",
  );
});
