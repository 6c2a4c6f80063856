import { spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { OsAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { newPassword, OWNER, passwordFile, writeSecret } from "./password.ts";
import { ClusterProblem, problemIn } from "./problem.ts";

const isFresh = (dataDir: string): boolean => !existsSync(dataDir) || readdirSync(dataDir).length === 0;

/** As root on data that an ordinary user made, the server keeps running as that user. */
export const ownerOf = (dataDir: string): number | undefined =>
  existsSync(dataDir) ? statSync(dataDir).uid || undefined : undefined;

/** Makes the data directory once, with its owner's password in it; an interrupted attempt leaves nothing that looks finished. */
export async function initialise(options: {
  binaries: Binaries;
  dataDir: string;
  account: OsAccount | null;
  isThrowaway: boolean;
}): Promise<void> {
  const { binaries, dataDir, account, isThrowaway } = options;
  if (!isFresh(dataDir)) return;
  const partial = `${dataDir}.half`;
  rmSync(partial, { recursive: true, force: true });
  try {
    // Only the last directory is closed: closed parents would lock the borrowed account out.
    mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
    mkdirSync(partial, { mode: 0o700 });
    if (account) chownSync(partial, account.uid, account.gid);
  } catch (problem) {
    throw problemIn(String(problem), { dataDir });
  }
  const flags = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8"];
  // initdb takes an empty directory only, so the password waits beside it.
  const password = `${dataDir}.password`;
  rmSync(password, { force: true });
  writeSecret(password, newPassword(), account);
  const output = await run(
    join(binaries.home, "bin", "initdb"),
    [
      ...["-D", partial, "-U", OWNER, "-A", "scram-sha-256", `--pwfile=${password}`],
      ...flags,
      ...(isThrowaway ? ["--no-sync"] : []),
    ],
    account,
  );
  if (output !== null) {
    rmSync(partial, { recursive: true, force: true });
    rmSync(password, { force: true });
    throw problemIn(output, { dataDir });
  }
  renameSync(password, passwordFile(partial));
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(partial, dataDir);
}

/** Runs to the end: null when it went well, else what it wrote. */
function run(program: string, args: string[], account: OsAccount | null): Promise<string | null> {
  const child = spawn(program, args, {
    ...account,
    cwd: "/",
    env: { LC_ALL: "C" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (part) => (output += part));
  child.stderr.on("data", (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.on("error", (problem) =>
      reject(new ClusterProblem("not_started", `${program} does not run: ${problem.message}`)),
    );
    child.on("close", (code) => resolve(code === 0 ? null : output));
  });
}
