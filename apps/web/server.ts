import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import next from "next";
import { networkOf } from "./src/gateway/client-address.ts";
import { gatewaySettings, nameBuild } from "./src/gateway/gateway-settings.ts";
import { openGateway } from "./src/gateway/open-gateway.ts";
import { answerOutage } from "./src/lib/outage/answer-outage.ts";
import { type Answering, rememberAnswering } from "./src/markup/answering.ts";
import { properCodePath } from "./src/portal/addresses/code-path.ts";
import { answerFromCache } from "./src/portal/page-cache.ts";
import { isPortalPath } from "./src/portal/portal-path.ts";
import { mayAnswerAtOnce } from "./src/portal/waiting-addresses.ts";

/**
 * The gateway of the built app: what may not come in is refused here, public pages that are in memory are answered here,
 * everything else by the framework.
 * `node server.ts --hostname 127.0.0.1 --port 3000`
 */
const { values } = parseArgs({
  options: {
    hostname: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "3000" },
  },
});
// Garbage is collected when the heap is half as large again as what lives in it; by itself it would be let grow to four times that.
setFlagsFromString("--heap-growing-percent=50");
const { hostname } = values;
const port = Number(values.port);
const settings = gatewaySettings();

// The framework reads its configuration from where it stands.
process.chdir(import.meta.dirname);
nameBuild(import.meta.dirname);
const app = next({ dev: false, dir: import.meta.dirname, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const answering = new AsyncLocalStorage<Answering>();
rememberAnswering(answering);

/** A whole page, as a browser opens it; the framework's own later requests name themselves by `rsc` or `next-action`. */
const isDocument = ({ method, headers }: IncomingMessage): boolean =>
  method === "GET" && headers.rsc === undefined && headers["next-action"] === undefined;

/** A page is written in many small pieces: those of one moment leave together. */
function gather(response: ServerResponse): void {
  const { write, end } = response;
  let pieces: Buffer[] = [];
  const flush = (): void => {
    if (pieces.length === 0) return;
    const all = Buffer.concat(pieces);
    pieces = [];
    write.call(response, all, "utf8");
  };
  response.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (pieces.length === 0) setImmediate(flush);
    const encoding = typeof rest[0] === "string" ? (rest[0] as BufferEncoding) : "utf8";
    pieces.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk));
    const done = rest.at(-1);
    if (typeof done === "function") setImmediate(done as () => void);
    return !response.writableNeedDrain;
  };
  response.end = ((...last: Parameters<typeof end>) => {
    flush();
    return end.apply(response, last);
  }) as typeof end;
}

const server = openGateway({
  ...settings,
  answer(request, response, { address, requestId }) {
    const { url = "/" } = request;
    const [path = "/", ...search] = url.split("?");
    const proper = properCodePath(path);
    if (proper !== null) {
      response.writeHead(308, { Location: [proper, ...search].join("?") }).end();
      return;
    }
    if (mayAnswerAtOnce(url, networkOf(address)) && answerFromCache(request, response)) return;
    if (!isPortalPath(path) && answerOutage(request, response)) return;
    const isWhole = isDocument(request);
    if (isWhole) gather(response);
    void answering.run({ path, address, requestId, markup: isWhole ? new Map() : null }, () =>
      handle(request, response),
    );
  },
});
server.listen(port, hostname);

/** What is written last (views that were counted) gets so long after the last answer, ms. */
const LAST_WRITES = 250;

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => setTimeout(() => process.exit(0), LAST_WRITES));
    server.closeIdleConnections();
  });
