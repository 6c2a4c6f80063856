import { createServer } from "node:http";
import { closeDb, openDb } from "@sansang/db/client";
import { READS, scopeOf } from "./reads.ts";

/**
 * The floor: bare node:http that looks the session up, checks the scope and runs the product's own prepared statements.
 * Environment: DATABASE_URL, PORT. Header: x-session.
 */
const db = openDb(process.env.DATABASE_URL ?? "");

const server = createServer(async (request, response) => {
  const read = READS[request.url ?? ""];
  const scope = await scopeOf(db, String(request.headers["x-session"] ?? ""));
  if (!read || scope.length === 0) {
    response.writeHead(read ? 401 : 404).end();
    return;
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ result: { data: await read(db, scope) } }));
});

server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => {
  server.close();
  void closeDb(db).finally(() => process.exit(0));
});
