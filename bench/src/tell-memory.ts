import { writeFileSync } from "node:fs";

/** Preloaded into an app that runs with `--expose-gc`: on SIGUSR2 it collects its garbage and writes into the file `MEMORY` what it still holds. */
process.on("SIGUSR2", () => {
  globalThis.gc?.();
  writeFileSync(process.env.MEMORY ?? "", JSON.stringify(process.memoryUsage()));
});
