import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { KILOBYTE, MEGABYTE } from "@sansang/rules/files/sent-limits";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bodyLimit } from "./body-limits.ts";
import { proxiesIn } from "./client-address.ts";
import { openGateway } from "./open-gateway.ts";

const ORIGIN = "https://bau-cu.example";
/** What the framework heard of each request, in turn. */
interface Heard {
  readonly path: string | undefined;
  bytes: number;
  end: "whole" | "broken" | null;
}

let heard: Heard[];
let server: Server;
let port: number;

function frame(request: IncomingMessage, response: ServerResponse): void {
  const told: Heard = { path: request.url, bytes: 0, end: null };
  heard.push(told);
  request.on("data", (chunk: Buffer) => {
    told.bytes += chunk.length;
  });
  request.on("error", () => {});
  request.on("close", () => {
    if (told.end !== null) return;
    told.end = "broken";
    response.statusCode = 500;
    response.setHeader("X-Late", "1").end("too late");
  });
  request.on("end", () => {
    told.end = "whole";
    if (!told.path?.startsWith("/stream")) response.end(`read ${told.bytes}`);
  });
}

async function open(more: Partial<Parameters<typeof openGateway>[0]> = {}): Promise<void> {
  server = openGateway({ origin: ORIGIN, isProxy: proxiesIn(""), answer: frame, ...more });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
}
beforeEach(async () => {
  heard = [];
  await open({ isProxy: proxiesIn("127.0.0.1") });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Line {
  readonly socket: Socket;
  /** All that came, when the other side has closed. */
  readonly reply: Promise<string>;
  send(bytes: string | Buffer): Promise<void>;
}

function call(head: readonly string[]): Line {
  const socket = connect(port, "127.0.0.1");
  const reply = new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (bytes) => {
      text += bytes;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
  });
  if (head.length > 0) socket.write(`${[...head, `Host: x`].join("\r\n")}\r\n\r\n`);
  return {
    socket,
    reply,
    send: (bytes) => new Promise((sent) => socket.write(bytes, () => sent())),
  };
}
const post = (path: string, ...headers: string[]) => call([`POST ${path} HTTP/1.1`, ...headers]);

const PIECE = Buffer.alloc(64 * KILOBYTE, "x");
const asChunk = Buffer.concat([Buffer.from(`${PIECE.length.toString(16)}\r\n`), PIECE, Buffer.from("\r\n")]);

describe("a body", () => {
  const hundred = 100 * MEGABYTE;
  test.each([
    ["POST", "/api/trpc/teams.appoint", "1 MB"],
    ["POST", "/api/session", "1 MB"],
    ["POST", "/dang-nhap", "1 MB"],
    ["POST", "/nowhere", "1 MB"],
    ["POST", "/api/figures", "10 MB"],
    ["POST", "/api/invitations", "4 MB"],
    ["POST", "/km/kiem-tra", "20 MB"],
    ["PATCH", "/api/uploads/1", "6 MB"],
    ["GET", "/bau-cu", "64 kB"],
    ["DELETE", "/nowhere", "1 MB"],
  ])("of 100 MB that %s %s declares is refused before a byte of it came", async (method, path, most) => {
    const line = call([`${method} ${path} HTTP/1.1`, `Content-Length: ${hundred}`]);
    line.socket.once("data", () => line.socket.end());
    const reply = await line.reply;
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(reply).toContain("Connection: close");
    expect(reply).toContain(`lớn hơn ${most} `);
    expect(heard).toEqual([]);
  });

  test.each(["/api/trpc/teams.appoint", "/api/figures", "/kiem-tra", "/api/uploads/1", "/nowhere"])(
    "without a length to %s is passed on up to the limit, and the framework hears that it broke off",
    async (path) => {
      const { bytes } = bodyLimit("POST", path);
      const line = post(path, "Transfer-Encoding: chunked");
      let sent = 0;
      let isAnswered = false;
      line.socket.once("data", () => {
        isAnswered = true;
      });
      while (!isAnswered && sent < bytes + 20 * MEGABYTE) {
        await line.send(asChunk);
        sent += PIECE.length;
      }
      line.socket.end();
      expect(await line.reply).toMatch(/^HTTP\/1\.1 413 /);
      expect(heard).toHaveLength(1);
      expect(heard[0]?.end).toBe("broken");
      expect(heard[0]?.bytes).toBeLessThanOrEqual(bytes);
      expect(heard[0]?.bytes).toBeGreaterThan(bytes - 2 * PIECE.length);
    },
  );

  test("as large as may be comes through whole, with its length and without", async () => {
    const { bytes } = bodyLimit("POST", "/api/session");
    const whole = post("/api/session", `Content-Length: ${bytes}`, "Connection: close");
    await whole.send(Buffer.alloc(bytes, "x"));
    expect(await whole.reply).toContain(`read ${bytes}`);
    const inPieces = post("/api/session", "Transfer-Encoding: chunked", "Connection: close");
    for (let sent = 0; sent < bytes; sent += PIECE.length) await inPieces.send(asChunk);
    await inPieces.send("0\r\n\r\n");
    expect(await inPieces.reply).toContain(`read ${bytes}`);
    expect(heard.map(({ end }) => end)).toEqual(["whole", "whole"]);
  });

  test("that is sent to its end all the same gets its answer, whoever sends before he listens", async () => {
    const size = 24 * MEGABYTE;
    const line = post("/api/session", `Content-Length: ${size}`);
    line.socket.pause();
    for (let sent = 0; sent < size; sent += PIECE.length) await line.send(PIECE);
    line.socket.resume();
    expect(await line.reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toEqual([]);
  });

  test("whose sender asks first is refused before he begins, and called for otherwise", async () => {
    const refused = post("/api/session", `Content-Length: ${hundred}`, "Expect: 100-continue");
    refused.socket.once("data", () => refused.socket.end());
    expect(await refused.reply).toMatch(/^HTTP\/1\.1 413 /);
    const taken = post("/api/session", "Content-Length: 2", "Expect: 100-continue", "Connection: close");
    taken.socket.once("data", () => taken.socket.write("{}"));
    expect(await taken.reply).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  test("shorter than it was declared is never taken for whole", async () => {
    const line = post("/api/session", "Content-Length: 10");
    await line.send("{}");
    line.socket.destroy();
    await line.reply;
    await expect.poll(() => heard[0]?.end).toBe("broken");
  });

  test("longer than it was declared is no second request", async () => {
    const line = post("/api/session", "Content-Length: 2");
    await line.send('{}{"login":"x"}');
    expect((await line.reply).match(/HTTP\/1\.1 \d+/g)).toEqual([expect.stringMatching(/400|501/)]);
    expect(heard).toHaveLength(1);
  });

  test("after a refusal nothing more is done in the same connection", async () => {
    const line = post("/nowhere", "Origin: https://evil.example", "Content-Length: 2");
    await line.send("{}POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
    expect((await line.reply).match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 403"]);
    expect(heard).toEqual([]);
  });
});

describe("the sentence of a refusal", () => {
  const large = `Content-Length: ${100 * MEGABYTE}`;
  const refused = async (path: string, ...headers: string[]) => {
    const line = post(path, large, ...headers);
    line.socket.once("data", () => line.socket.end());
    const [head = "", body = ""] = (await line.reply).split("\r\n\r\n");
    return { head, body };
  };
  test("comes to a procedure's client as any refusal does", async () => {
    const { body } = await refused("/api/trpc/teams.appoint");
    const { error } = JSON.parse(body) as { error: { data: { refusal: unknown } } };
    expect(error.data.refusal).toMatchObject({ reason: "body_too_large", detail: { most: "1 MB" } });
  });
  test("comes to a form of a page as a field of its answer", async () => {
    const { body } = await refused("/api/figures", "Cookie: a=b; sansang.language=en");
    expect(JSON.parse(body)).toMatchObject({
      reason: "body_too_large",
      sentence: expect.stringMatching(/^What was sent is larger than 10 MB/),
    });
  });
  test("comes to an action of the framework in the one type that it shows", async () => {
    const { head, body } = await refused("/dang-nhap", "next-action: 40ab");
    expect(head).toMatch(/^Content-Type: text\/plain\r?$/m);
    expect(body).toMatch(/^Nội dung gửi lên lớn hơn 1 MB/);
  });
  test("comes to a person as a page in his language", async () => {
    const { body } = await refused("/en/kiem-tra");
    expect(body).toContain('<html lang="en">');
    expect(body).toContain("larger than 20 MB");
  });
});

describe("who is slow", () => {
  const pace = { least: 100, every: 100 };
  test("with the head of a request, or needs longer than any line does, is waited for no more", () => {
    expect(server.headersTimeout).toBe(20_000);
    expect(server.requestTimeout).toBe(600_000);
  });
  test.each([["Content-Length: 1000"], ["Transfer-Encoding: chunked"]])(
    "and sends a byte now and then (%s) is told so; whoever read it hears that it broke off",
    async (length) => {
      server.close();
      await open({ pace });
      const line = post("/api/session", length);
      const drops = setInterval(() => line.socket.write(length.startsWith("T") ? "1\r\nx\r\n" : "x"), 20);
      line.socket.once("data", () => {
        clearInterval(drops);
        line.socket.end();
      });
      expect(await line.reply).toMatch(/^HTTP\/1\.1 408 [\s\S]+"too_slow"/);
      expect(heard[0]?.end).toBe("broken");
    },
  );
  test("because we do not read on is not to blame", async () => {
    server.close();
    // A busy machine may need some of that to send at all.
    const patient = { least: 100, every: 1_000 };
    await open({
      pace: patient,
      answer: (request, response) => {
        setTimeout(() => request.resume().once("end", () => response.end("read at last")), 2_500);
      },
    });
    const size = MEGABYTE;
    const line = post("/api/session", `Content-Length: ${size}`, "Connection: close");
    await line.send(Buffer.alloc(size));
    expect(await line.reply).toContain("read at last");
  });
});

describe("what is no request for us", () => {
  const answerTo = async (text: string): Promise<string> => {
    const line = call([]);
    await line.send(text);
    return line.reply;
  };
  test.each([
    ["TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405],
    ["PROPFIND / HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["FROBNICATE / HTTP/1.1\r\nHost: x\r\n\r\n", 501],
    ["nonsense\r\n\r\n", 400],
    ["GET /en/x/%e1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    ["GET / HTTP/1.1\r\n\r\n", 400],
    ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n", 400],
    ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(17 * KILOBYTE)}\r\n\r\n`, 431],
  ])("%.40j is answered and goes no further", async (text, status) => {
    expect(await answerTo(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(heard).toEqual([]);
  });
  test("what comes behind a whole request is no unknown method", async () => {
    expect(await answerTo("OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n\0")).not.toContain("HTTP/1.1 501 ");
  });
  test("a wish for another protocol is a request like any other", async () => {
    const reply = await answerTo(
      "GET /board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n",
    );
    expect(reply).toMatch(/^HTTP\/1\.1 200 /);
  });
  test.each([
    ["/dang-nhap", "https://evil.example", 403],
    ["/dang-nhap", "null", 403],
    ["/dang-nhap", "no address at all", 403],
    ["/dang-nhap", ORIGIN, 200],
    ["/kiem-tra", "https://evil.example", 200],
  ])("a form for %s from %s is answered %i", async (path, origin, status) => {
    const line = post(path, `Origin: ${origin}`, "Content-Length: 2", "Connection: close");
    await line.send("{}");
    expect(await line.reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe("many at once", () => {
  const from = (address: string, path = "/stream") =>
    call([`GET ${path} HTTP/1.1`, `X-Forwarded-For: ${address}`]);
  const isServed = (path: string, count: number) =>
    expect.poll(() => heard.filter((each) => each.path === path).length).toBe(count);

  test("behind a proxy requests are counted by where they come from; whoever leaves makes room", async () => {
    server.close();
    await open({
      isProxy: proxiesIn("127.0.0.1"),
      crowds: { connections: 1, requests: 3, heldBodies: 1 },
    });
    const streams = [from("203.0.113.7"), from("203.0.113.7"), from("203.0.113.7")];
    await isServed("/stream", 3);
    const reply = await from("203.0.113.7", "/one-more").reply;
    expect(reply).toMatch(/^HTTP\/1\.1 429 /);
    expect(reply).toContain("Retry-After: 5");
    expect(reply).toContain("Quá nhiều yêu cầu cùng lúc");
    from("203.0.113.8", "/stream-of-another");
    await isServed("/stream-of-another", 1);
    streams[0]?.socket.destroy();
    await sleep(50);
    from("203.0.113.7", "/stream-after");
    await isServed("/stream-after", 1);
  });

  test("of large bodies that lie in memory fewer are taken; small ones and parts of uploads as before", async () => {
    server.close();
    await open({
      isProxy: proxiesIn("127.0.0.1"),
      crowds: { connections: 9, requests: 9, heldBodies: 1 },
    });
    const office = "X-Forwarded-For: 203.0.113.7";
    const large = `Content-Length: ${5 * MEGABYTE}`;
    post("/api/figures", office, large);
    await isServed("/api/figures", 1);
    expect(await post("/api/figures", office, large).reply).toMatch(/^HTTP\/1\.1 429 /);
    post("/api/figures", office, "Content-Length: 9");
    await isServed("/api/figures", 2);
    call(["PATCH /api/uploads/1 HTTP/1.1", office, large]);
    await isServed("/api/uploads/1", 1);
  });

  test("of large bodies from many networks no more are taken than fit in memory; one that is answered makes room", async () => {
    server.close();
    await open({ isProxy: proxiesIn("127.0.0.1"), crowds: { heldByAll: 1 } });
    const large = `Content-Length: ${5 * MEGABYTE}`;
    const first = post("/api/figures", "X-Forwarded-For: 203.0.113.7", large);
    await isServed("/api/figures", 1);
    expect(await post("/api/figures", "X-Forwarded-For: 198.51.100.7", large).reply).toMatch(
      /^HTTP\/1\.1 429 /,
    );
    first.socket.destroy();
    await sleep(50);
    post("/api/figures", "X-Forwarded-For: 198.51.100.7", large);
    await isServed("/api/figures", 2);
  });

  test("without a proxy connections are counted, and one too many is told so at once", async () => {
    server.close();
    await open({
      origin: "http://127.0.0.1:3000",
      crowds: { connections: 2, requests: 9, heldBodies: 9 },
    });
    const first = call([]);
    call([]);
    await sleep(50);
    expect(await call([]).reply).toMatch(/^HTTP\/1\.1 503 [\s\S]+Quá nhiều yêu cầu[\s\S]+Too many requests/);
    first.socket.destroy();
    await sleep(50);
    call(["GET /stream HTTP/1.1"]);
    await isServed("/stream", 1);
  });

  test("where nobody can be told from another, nobody is too many", async () => {
    server.close();
    await open({ crowds: { connections: 1, requests: 1, heldBodies: 1 } });
    for (const path of ["/stream-1", "/stream-2", "/stream-3"]) {
      call([`GET ${path} HTTP/1.1`]);
      await isServed(path, 1);
    }
  });
});
