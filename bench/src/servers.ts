import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@sansang/db/cluster/free-port";
import type { BenchDatabase } from "./database.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const NEXT = at("apps/web/node_modules/next/dist/bin/next");

export interface Server {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const status = await fetch(url, { redirect: "manual" }).then(
      ({ status }) => status,
      () => 0,
    );
    if (status > 0) return;
    await setTimeout(100);
  }
  throw new Error(`${url} does not answer`);
}

async function start(args: readonly string[], port: number, env: Record<string, string>): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [...args], {
    env: { ...process.env, PORT: String(port), ...env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/dang-nhap`);
  return {
    pid: child.pid ?? 0,
    origin,
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), setTimeout(5_000)]);
      child.kill("SIGKILL");
    },
  };
}

/** Bare node:http on the product's statements. */
export async function startFloor({ appUrl }: BenchDatabase): Promise<Server> {
  return start(["--conditions=react-server", at("bench/src/floor.ts")], await freePort(), {
    DATABASE_URL: appUrl,
  });
}

/** Bare node:http that answers everything with one file under these headers. */
export async function startBareBytes(file: string, headers: Record<string, string>): Promise<Server> {
  const env = { BYTES: file, HEADERS: JSON.stringify(headers) };
  return start([at("bench/src/bare-bytes.ts")], await freePort(), env);
}

/** A route of the framework with nothing else of ours; `next build bench/bare-route` comes first. */
export async function startBareRoute({ appUrl }: BenchDatabase): Promise<Server> {
  const port = await freePort();
  const args = [NEXT, "start", at("bench/bare-route"), "-H", "127.0.0.1", "-p", String(port)];
  return start(args, port, { DATABASE_URL: appUrl });
}

/** The product as built, its gateway in front; `flags` of Node and settings may be added. */
export async function startApp(
  { appUrl }: BenchDatabase,
  flags: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  return start([...flags, at("apps/web/server.ts"), "--port", String(port)], port, {
    DATABASE_URL: appUrl,
    AUTH_SECRET: "bench".padEnd(48, "0"),
    SANSANG_DATA_KEY: "bench".padEnd(48, "1"),
    AUTH_URL: `http://127.0.0.1:${port}`,
    SANSANG_MODE: "demo",
    SANSANG_DATA: mkdtempSync(join(tmpdir(), "sansang-bench-")),
    ...env,
  });
}
