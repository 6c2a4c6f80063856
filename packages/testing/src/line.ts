import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The line between an application and its PostgreSQL: who stands at its far end cannot tell a cut from a server that died. */
export interface Line {
  /** The address of the database at this end. */
  readonly url: string;
  /** Every connection breaks and none can be made. */
  cut(): Promise<void>;
  /** Connections are accepted and nothing is ever said on them again. */
  hang(): void;
  mend(): Promise<void>;
  /** The server hears the next statement that holds these words, and the line breaks before its answer. */
  cutBehind(words: string): void;
  close(): Promise<void>;
}

/** Lays a line to the database of this address. */
export async function openLine(to: string): Promise<Line> {
  const far = new URL(to);
  const sockets = new Set<Socket>();
  let isHanging = false;
  let last: string | null = null;
  let isSilent = false;

  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const join = (near: Socket): void => {
    const server = connect(Number(far.port), far.hostname);
    for (const socket of [near, server]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    near.on("data", (bytes) => {
      if (isHanging) return;
      if (last !== null && bytes.includes(last)) {
        isSilent = true;
        last = null;
      }
      server.write(bytes);
    });
    server.on("data", (bytes) => {
      if (isHanging) return;
      if (!isSilent) near.write(bytes);
      else {
        isSilent = false;
        near.destroy();
      }
    });
    near.on("close", () => server.destroy());
    server.on("close", () => near.destroy());
  };

  let listening: Server | null = null;
  async function listen(port: number): Promise<number> {
    const server = createServer(join).listen(port, "127.0.0.1");
    await once(server, "listening");
    listening = server;
    return (server.address() as AddressInfo).port;
  }
  async function cut(): Promise<void> {
    const closed = listening && once(listening, "close");
    listening?.close();
    listening = null;
    breakAll();
    await closed;
  }

  const port = await listen(0);
  return {
    url: Object.assign(new URL(to), { hostname: "127.0.0.1", port: String(port) }).href,
    cut,
    hang() {
      isHanging = true;
    },
    async mend() {
      if (isHanging) breakAll();
      isHanging = false;
      if (!listening) await listen(port);
    },
    cutBehind(words) {
      last = words;
    },
    close: cut,
  };
}
