import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { OsAccount } from "./account.ts";
import { ClusterProblem } from "./problem.ts";

export const OWNER = "sansang";

export const newPassword = (): string => randomBytes(32).toString("base64url");

/** Beside the data it opens, which is closed to other accounts as well. */
export const passwordFile = (dataDir: string): string => join(dataDir, "owner-password");

/** Writes a file that the account of the server alone reads; it is there whole or not at all. */
export function writeSecret(file: string, text: string, account: OsAccount | null): void {
  const partial = `${file}.half`;
  rmSync(partial, { force: true });
  const handle = openSync(partial, "wx", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (account) chownSync(partial, account.uid, account.gid);
  renameSync(partial, file);
}

export function readPassword(dataDir: string): string {
  const file = passwordFile(dataDir);
  const password = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (password) return password;
  throw new ClusterProblem(
    "no_password",
    `${file} is missing or empty; put it back from a copy of the data.`,
  );
}

const TRUSTING = /^((?:local|host\w*)[ \t].*[ \t])trust(?=[ \t]*$)/gm;

/** Does this server still let in whoever asks without a password? */
async function trusts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const PATIENCE = 10_000;

/**
 * A server that was made when its own machine was trusted gets a password and asks for it from now on. The file that says
 * so is written last: what was broken off begins again. One that is adopted may not have read that file yet.
 */
export async function closeTrust(server: {
  dataDir: string;
  port: number;
  account: OsAccount | null;
  isAdopted: boolean;
}): Promise<void> {
  const { dataDir, port, account, isAdopted } = server;
  const rules = join(dataDir, "pg_hba.conf");
  const text = readFileSync(rules, "utf8");
  const closed = text.replace(TRUSTING, "$1scram-sha-256");
  if (closed === text && !isAdopted) return;
  if (closed !== text && !existsSync(passwordFile(dataDir)))
    writeSecret(passwordFile(dataDir), newPassword(), account);
  const password = readPassword(dataDir);
  const open = `postgresql://${OWNER}@127.0.0.1:${port}/postgres`;
  const client = new Client({ connectionString: Object.assign(new URL(open), { password }).href });
  await client.connect();
  try {
    await client.query(`alter role ${escapeIdentifier(OWNER)} password ${escapeLiteral(password)}`);
    if (closed !== text) writeSecret(rules, closed, account);
    await client.query("select pg_reload_conf()");
  } finally {
    await client.end();
  }
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(20)) {
    if (!(await trusts(open))) return;
  }
  throw new ClusterProblem("not_started", `The server on ${dataDir} still lets in anybody; start again.`);
}
