import { inRoot } from "../root.ts";
import type { Service } from "./supervise.ts";
import { programService } from "./supervised-program.ts";

/** What it has begun may end in order; what is cut off is begun again by the next one. */
const STOP_PATIENCE = 3_000;

/** Works without a user; it looks for work by itself. */
export const workerService = (env: NodeJS.ProcessEnv): Service =>
  programService({
    name: { vi: "Việc nền", en: "The worker" },
    command: process.execPath,
    args: ["--conditions=react-server", inRoot("apps/worker/src/main.ts")],
    env: { ...env, NODE_ENV: "production" },
    stopPatience: STOP_PATIENCE,
  });
