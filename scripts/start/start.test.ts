import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClusterProblem } from "@sansang/db/cluster/problem";
import { describe, expect, it } from "vitest";
import { assertPortFree, storedSecret } from "./data-dir.ts";
import { readSettings } from "./settings.ts";
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

describe("what is wrong", () => {
  it("is told in one sentence, in both languages", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const { port } = squatter.address() as { port: number };
    const told = toldAs(await assertPortFree(port).catch((problem) => problem), "/srv/data");
    await new Promise((resolve) => squatter.close(resolve));
    expect(told?.vi).toContain(`Cổng ${port} đang bị chiếm`);
    expect(told?.en).toContain(`Port ${port} is taken`);
  });

  it("is recognised when the disk is full, whoever says it", () => {
    for (const problem of [
      Object.assign(new Error("write"), { code: "ENOSPC" }),
      new Error("could not extend file: No space left on device"),
      new ClusterProblem("disk_full", "The disk under /srv/data is full; make room and start again."),
    ]) {
      expect(toldAs(problem, "/srv/data")?.en).toBe(
        "The disk under /srv/data is full; make room and start again.",
      );
    }
  });

  it("is shown whole when it is a bug", () => {
    expect(toldAs(new TypeError("x is not a function"), "/srv/data")).toBeNull();
  });
});

describe("a kept secret", () => {
  it("is made once and read by its owner alone", () => {
    const place = mkdtempSync(join(tmpdir(), "sansang-kept-"));
    const secret = storedSecret(place, "auth-secret");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(storedSecret(place, "auth-secret")).toBe(secret);
    expect(statSync(join(place, "auth-secret")).mode & 0o777).toBe(0o600);
    rmSync(place, { recursive: true });
  });
});
