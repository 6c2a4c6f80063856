import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Cluster, startCluster } from "./embedded.ts";

const UNSAFE_AND_FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "200",
  shared_buffers: "64MB",
};

/** A cluster for one test run: in a temporary directory, gone with `stop()` or with the process that started it. */
export async function startThrowawayCluster(): Promise<Cluster> {
  const place = mkdtempSync(join(tmpdir(), "sansang-test-"));
  // mkdtemp closes the directory to others, and the server may run as another account.
  chmodSync(place, 0o755);
  try {
    const cluster = await startCluster({
      dataDir: join(place, "postgres"),
      isThrowaway: true,
      settings: UNSAFE_AND_FAST,
    });
    const warden = watchOver(cluster, [place, dirname(cluster.dataDir)]);
    return {
      ...cluster,
      stop: async () => {
        await cluster.stop();
        warden?.kill("SIGKILL");
        rmSync(place, { recursive: true, force: true });
        rmSync(dirname(cluster.dataDir), { recursive: true, force: true });
      },
    };
  } catch (problem) {
    rmSync(place, { recursive: true, force: true });
    throw problem;
  }
}

/**
 * A cluster on data that is there already, as fast and with as few promises; gone with `stop()` or with the process that
 * started it, while the data stays.
 */
export async function startThrowawayOn(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, settings: UNSAFE_AND_FAST });
  const warden = watchOver(cluster, []);
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      warden?.kill("SIGKILL");
    },
  };
}

const WARDEN = `cat >/dev/null
kill -INT "$1" 2>/dev/null
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
shift
rm -rf "$@"`;

/** A shell that reads a pipe from us: when we die, even by SIGKILL, the pipe ends and it clears up. */
function watchOver(cluster: Cluster, places: readonly string[]): ChildProcess | null {
  if (process.platform === "win32") return null;
  const args = ["-c", WARDEN, "warden", String(cluster.pid), ...places];
  const warden = spawn("/bin/sh", args, { stdio: ["pipe", "ignore", "ignore"], detached: true });
  warden.on("error", () => {});
  warden.unref();
  (warden.stdin as unknown as { unref?: () => void })?.unref?.();
  return warden;
}
