import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** What node:http costs when it does nothing but answer with bytes it has. Environment: PORT, BYTES (a file), HEADERS (JSON). */
const body = readFileSync(process.env.BYTES ?? "");
const headers = { ...JSON.parse(process.env.HEADERS ?? "{}"), "content-length": body.length };

const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
