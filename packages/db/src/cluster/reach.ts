import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { OsAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { ClusterProblem } from "./problem.ts";

const STORE = "/var/tmp";

/** A place of ours that every account can reach; a directory somebody else has put there is not trusted. */
function reachablePlace(name: string): string {
  const place = join(STORE, name);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (lstatSync(place).uid !== process.getuid?.()) {
    throw new ClusterProblem(
      "wrong_owner",
      `${place} belongs to another account; remove it and start again.`,
    );
  }
  return place;
}

const mayPass = (directory: string, account: OsAccount): boolean => {
  const { uid, gid, mode } = statSync(directory);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
};

function canReach(directory: string, account: OsAccount): boolean {
  if (existsSync(directory) && !mayPass(directory, account)) return false;
  const parent = dirname(directory);
  return parent === directory || canReach(parent, account);
}

/** The place for the data: `wanted`, or, below a directory closed to `account`, one in /var/tmp that belongs to it alone. */
export function reachableData(wanted: string, account: OsAccount | null): string {
  const dataDir = resolve(wanted);
  if (!account || canReach(dirname(dataDir), account)) return dataDir;
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  return join(reachablePlace(`sansang-data-${name}`), "postgres");
}

function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** The binaries, or a copy of them where `account` can run it. */
export function reachableBinaries(binaries: Binaries, account: OsAccount | null): Binaries {
  if (!account) return binaries;
  const runs = spawnSync(join(binaries.home, "bin", "postgres"), ["--version"], {
    ...account,
    cwd: "/",
    env: {},
  });
  if (runs.status === 0) return binaries;
  const place = reachablePlace(`sansang-postgres-${binaries.version}`);
  const home = join(place, "native");
  if (!existsSync(home)) {
    const partial = join(place, `half-${process.pid}`);
    rmSync(partial, { recursive: true, force: true });
    cpSync(binaries.home, partial, { recursive: true, verbatimSymlinks: true });
    openToAll(partial);
    renameSync(partial, home);
  }
  return { ...binaries, home };
}
