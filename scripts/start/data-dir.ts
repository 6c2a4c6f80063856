import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { diskFull, StartProblem } from "./start-problem.ts";

const LEAST_ROOM = 200 * 1024 * 1024;

const STORES = ["files", "spool"];

/** Stored files and half-received uploads: for this account alone. */
function prepareStores(dataDir: string): void {
  for (const name of STORES) mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 });
}

export function emptyStores(dataDir: string): void {
  for (const name of STORES) rmSync(join(dataDir, name), { recursive: true, force: true });
  prepareStores(dataDir);
}

/** Makes the data directory, which other accounts may pass through but not list, and sees that there is room in it. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    prepareStores(dataDir);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw diskFull(dataDir);
    throw new StartProblem(
      `Không ghi được vào ${dataDir} (${code}).`,
      `${dataDir} cannot be written (${code}); choose SANSANG_DATA.`,
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < LEAST_ROOM) throw diskFull(dataDir);
}

/** A secret made once and kept where only this account reads it. */
export function storedSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Throws a Problem when somebody already listens there. */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  const code = await new Promise<string | undefined>((resolve) => {
    probe.once("error", (problem: NodeJS.ErrnoException) => resolve(problem.code));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(undefined)));
  });
  if (code === "EADDRINUSE") {
    throw new StartProblem(
      `Cổng ${port} đang bị chiếm; hãy dừng chương trình đó hoặc chọn cổng khác: PORT=${port + 1} npm start.`,
      `Port ${port} is taken; stop what listens there or choose another: PORT=${port + 1} npm start.`,
    );
  }
  if (code)
    throw new StartProblem(
      `Không mở được cổng ${port} (${code}).`,
      `Port ${port} cannot be opened (${code}); choose another PORT.`,
    );
}
