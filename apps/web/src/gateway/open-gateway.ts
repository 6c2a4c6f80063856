import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { KILOBYTE, MEGABYTE } from "@sansang/rules/files/sent-limits";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { anchorHeaders, isEverybodys, properAddress } from "./anchor-headers.ts";
import { type BodyLimit, bodyLimit } from "./body-limits.ts";
import { clientAddress, networkOf, plainAddress } from "./client-address.ts";
import { type Crowd, crowdOf } from "./crowd.ts";
import type { GatewaySettings } from "./gateway-settings.ts";
import { dumpInTurns } from "./let-go.ts";
import { answerBrokenRequests, turnAway } from "./plain-answers.ts";
import { boundRest } from "./read-rest.ts";
import { type GatewayRefusal, refuseRequest } from "./refuse-request.ts";
import { requestIdOf } from "./request-id.ts";
import { type Pace, watchBody } from "./watch-body.ts";

/**
 * How many may be here at once, by network. Sixty people behind one address, each with a stream and as many requests as
 * a browser sends at once, are 420.
 */
interface Crowds {
  readonly connections: number;
  readonly requests: number;
  /** Bodies over a megabyte, or of unknown size, that lie in memory. */
  readonly heldBodies: number;
  /** The same of all networks together: each lies there two or three times while it is taken apart. */
  readonly heldByAll: number;
}
const CROWDS: Crowds = { connections: 600, requests: 600, heldBodies: 8, heldByAll: 24 };

/** Who sends a request. */
interface Sender {
  /** Where it comes from. */
  readonly address: string;
  /** Its name in answers and logs. */
  readonly requestId: string;
}

interface Gateway extends GatewaySettings {
  /** Answers what came through. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, from: Sender) => void;
  readonly crowds?: Partial<Crowds>;
  readonly pace?: Pace;
}

/** ms. A large file over a slow line takes minutes; that something arrives at all is watched apart. */
const TIMES = {
  headersTimeout: 20_000,
  requestTimeout: 10 * 60_000,
  /** Longer than the proxies in front keep theirs, which would otherwise send into one that is just being closed. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
const MOST_HEADERS = 16 * KILOBYTE;

const TAKEN = ["GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"];

/** A form that another site sends in the name of its visitor; routes of the API look themselves. */
const isForeignForm = ({ method, headers }: IncomingMessage, path: string, origin: string): boolean =>
  method === "POST" &&
  !/^\/api\/|^(\/(en|km))?\/kiem-tra$/.test(path) &&
  headers.origin !== undefined &&
  headers.origin !== origin;

const tooLarge = ({ told }: BodyLimit): GatewayRefusal => ({
  status: 413,
  reason: "body_too_large",
  detail: { most: formatBytes(told, "vi") },
});
const TOO_SLOW: GatewayRefusal = { status: 408, reason: "too_slow" };
const TOO_MANY: GatewayRefusal = {
  status: 429,
  reason: "too_many_at_once",
  headers: { "Retry-After": "5" },
};

/** Bytes behind a percent sign that are no text; whoever looks for the page fails over them. */
function isUnreadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

/** What can be refused by the headers alone. */
function refusalOf(request: IncomingMessage, path: string, limit: BodyLimit, origin: string) {
  const { method = "", headers } = request;
  if (!TAKEN.includes(method))
    return { status: 405, reason: "method_not_taken", headers: { Allow: TAKEN.join(", ") } } as const;
  if (isUnreadable(path)) return { status: 400, reason: "address_unreadable" } as const;
  if (Number(headers["content-length"] ?? 0) > limit.bytes) return tooLarge(limit);
  return isForeignForm(request, path, origin) ? ({ status: 403, reason: "foreign_form" } as const) : null;
}

const isLarge = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > MEGABYTE;

/** Comes in until the answer is over; false: too many are here. */
function comesIn(crowd: Crowd, network: string, response: ServerResponse): boolean {
  const leave = crowd.enter(network);
  if (leave) response.once("close", leave);
  return leave !== null;
}

/** What every request passes before anybody reads it: method, size, origin, and how many come from one place. */
export function openGateway({ origin, isProxy, answer, crowds: given, pace }: Gateway): Server {
  const crowds = { ...CROWDS, ...given };
  const requests = crowdOf(crowds.requests);
  const heldBodies = crowdOf(crowds.heldBodies);
  const heldByAll = crowdOf(crowds.heldByAll);
  const connections = crowdOf(crowds.connections);

  function crowded(request: IncomingMessage, response: ServerResponse, limit: BodyLimit, network: string) {
    const isRoom =
      comesIn(requests, network, response) &&
      (!(limit.isHeld && isLarge(request)) ||
        (comesIn(heldBodies, network, response) && comesIn(heldByAll, "all", response)));
    return isRoom ? null : TOO_MANY;
  }

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const { headers, socket, url = "/", method = "GET" } = request;
    // After the last answer of a connection nothing more is done in it.
    if (!socket.writable) return;
    const requestId = requestIdOf(
      headers["x-request-id"],
      isProxy(plainAddress(socket.remoteAddress ?? "") ?? ""),
    );
    response.setHeader("X-Request-Id", requestId);
    dumpInTurns(request);
    const refuse = (refusal: GatewayRefusal): void => refuseRequest(request, response, refusal);
    const path = url.split("?")[0] ?? "/";
    const limit = bodyLimit(method, path);
    const nearest = clientAddress(socket.remoteAddress, String(headers["x-forwarded-for"] ?? ""), isProxy);
    const address = isEverybodys(nearest, origin) ? "unknown" : nearest;
    const refusal =
      refusalOf(request, path, limit, origin) ?? crowded(request, response, limit, networkOf(address));
    if (refusal) {
      refuse(refusal);
      return;
    }
    const [over, slow] = [() => refuse(tooLarge(limit)), () => refuse(TOO_SLOW)];
    watchBody(request, { most: limit.bytes, over, slow, ...(pace && { pace }) });
    boundRest(request, response);
    if (headers.expect !== undefined) response.writeContinue();
    const proper = properAddress(headers, url, origin);
    if (proper) {
      response.writeHead(307, { Location: proper, "Cache-Control": "no-store" }).end();
      return;
    }
    anchorHeaders(headers, origin, address);
    answer(request, response, { address, requestId });
  }

  const server = createServer(
    { ...TIMES, maxHeaderSize: MOST_HEADERS, shouldUpgradeCallback: () => false },
    receive,
  );
  // Whoever asks first whether he may send is answered before he does.
  server.on("checkContinue", receive);
  server.on("connection", (socket: Socket) => {
    const peer = plainAddress(socket.remoteAddress ?? "") ?? "unknown";
    // A connection of a proxy is nobody's; what comes through it is counted by request.
    if (isProxy(peer) || isEverybodys(peer, origin)) return;
    const leave = connections.enter(networkOf(peer));
    if (leave) socket.once("close", leave);
    else turnAway(socket, 503, "too_many_at_once");
  });
  answerBrokenRequests(server);
  return server;
}
