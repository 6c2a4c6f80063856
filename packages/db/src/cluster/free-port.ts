import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** The number of the port that this machine gives; null where it is taken. */
function portIfFree(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on("error", (problem: NodeJS.ErrnoException) =>
      problem.code === "EADDRINUSE" || problem.code === "EACCES" ? resolve(null) : reject(problem),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  return (await portIfFree(0)) ?? freePort();
}

/** Below the ports that Linux, macOS and Windows give to outgoing connections. */
const LASTING = { from: 20_000, count: 12_000 };

/**
 * A free port that stays free while its server is away for a moment: no outgoing connection is given it, least of all one
 * to that server, which would reach itself.
 */
export async function lastingPort(): Promise<number> {
  return (await portIfFree(LASTING.from + randomInt(LASTING.count))) ?? lastingPort();
}
