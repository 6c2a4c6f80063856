import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, livingProcess } from "@sansang/db/cluster/postmaster";
import { StartProblem } from "./start-problem.ts";

const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

/** So long two who both found a dead holder may need to take its place, ms. */
const SETTLES = 50;

/**
 * Makes this process the only one that starts on this data, until it ends or gives it back; whoever died while he held it
 * holds nothing. Throws a StartProblem where another holds it.
 */
export async function takeStartLock(dataDir: string): Promise<() => void> {
  const [file, own] = [join(dataDir, "start.pid"), join(dataDir, `start.pid.${process.pid}`)];
  const identity = identityOf(process.pid);
  writeFileSync(own, identity);
  try {
    for (;;) {
      const holder = livingProcess(textOf(file));
      if (holder && holder !== process.pid) throw alreadyRunning(dataDir, holder);
      rmSync(file, { force: true });
      try {
        linkSync(own, file);
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === "EEXIST") continue;
        throw problem;
      }
      await sleep(SETTLES);
      if (textOf(file) === identity) return () => textOf(file) === identity && rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

const alreadyRunning = (dataDir: string, pid: number): StartProblem =>
  new StartProblem(
    `Một bản khác (tiến trình ${pid}) đang chạy trên ${dataDir}; hãy dừng bản đó trước, hoặc chọn SANSANG_DATA khác.`,
    `Process ${pid} already runs on ${dataDir}; stop it first, or choose another SANSANG_DATA.`,
  );
