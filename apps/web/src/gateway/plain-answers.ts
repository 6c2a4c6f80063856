import { METHODS, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { formatRefusal } from "@sansang/rules/words/refusals";
import type { RequestRefusal } from "@sansang/rules/words/request-refusal-words";

/** Answers where there is no request to answer, and ends the connection. */
export function turnAway(socket: Socket, status: number, reason?: RequestRefusal): void {
  const body = reason ? `${formatRefusal(reason, {}, "vi")}\n${formatRefusal(reason, {}, "en")}\n` : "";
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Connection: close",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

interface ParseError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

/** Of what the parser does not understand. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** A word where a method stands is one that nobody here knows; anything else, also behind a whole request, is none. */
function statusOf({ code = "", rawPacket = Buffer.of() }: ParseError): number {
  const [, word] = /^([A-Z]+) /.exec(rawPacket.toString("latin1", 0, 32)) ?? [];
  const isMethod = code === "HPE_INVALID_METHOD" && word !== undefined && !METHODS.includes(word);
  return isMethod ? 501 : (STATUS[code] ?? 400);
}

/** What is no request, or asks for a tunnel, gets its plain answer; a connection that broke off, or is being answered, none. */
export function answerBrokenRequests(server: Server): void {
  const isAnswered = (socket: Socket): boolean =>
    (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent === true;
  server.on("clientError", (error: ParseError, stream) => {
    const socket = stream as Socket;
    if (!socket.writable || error.code === "ECONNRESET" || isAnswered(socket)) socket.destroy();
    else turnAway(socket, statusOf(error));
  });
  server.on("connect", (_, socket) => turnAway(socket as Socket, 405));
}
