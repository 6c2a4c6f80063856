import { createServer } from "node:http";
import { parseArgs } from "node:util";
import next from "next";
import { answerKept } from "./src/portal/kept-answers.ts";

/**
 * The porch of the built app: public pages that are in memory are answered here, everything else by the framework.
 * `node server.ts --hostname 127.0.0.1 --port 3000`
 */
const { values } = parseArgs({
  options: {
    hostname: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "3000" },
  },
});
const { hostname } = values;
const port = Number(values.port);

// The framework reads its configuration from where it stands.
process.chdir(import.meta.dirname);
const app = next({ dev: false, dir: import.meta.dirname, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  if (!answerKept(request, response)) void handle(request, response);
});
server.listen(port, hostname);

/** What is written last (views that were counted) gets so long after the last answer, ms. */
const LAST_WRITES = 250;

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => setTimeout(() => process.exit(0), LAST_WRITES));
    server.closeIdleConnections();
  });
