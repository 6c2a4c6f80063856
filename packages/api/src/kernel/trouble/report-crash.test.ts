import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { finished } from "node:stream/promises";
import { whileVerdictsFail } from "@sansang/testing/failing-verdicts";
import { itemSubmitted } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerRequest } from "../../answer-request.ts";
import { reportCrash } from "./report-crash.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** What is written while this is done, line by line. */
async function written(work: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  const stream = vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await work();
  } finally {
    stream.mockRestore();
  }
  return lines;
}

const PRIVATE = "Khế Thị Lan, 092185001234, khe.lan";

test("a command crashes over what somebody typed: one line with the number that he is told, and not a word of his", async () => {
  const itemId = await itemSubmitted(app);
  const input = { itemId, institution: "fatherland_front", seenVersion: 1 };
  let told = "";
  const lines = await written(() =>
    whileVerdictsFail(app, { code: "P0001", words: PRIVATE }, async () => {
      const request = new Request("http://office.example/api/trpc/checklist.verify?q=Khế", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      const answer = await answerRequest(request, "/api/trpc", () => app.as("minh"));
      expect(answer.status).toBe(500);
      told = await answer.text();
    }),
  );
  const { number } = (JSON.parse(told) as { error: { data: { number: string } } }).error.data;
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    number,
    where: "checklist.verify",
    errors: expect.arrayContaining([expect.objectContaining({ class: "DatabaseError", code: "P0001" })]),
  });
  for (const word of [...PRIVATE.split(", "), itemId]) expect(lines[0] + told).not.toContain(word);
});

test("the line names the request, and its frames are places in the code alone", async () => {
  const error = new Error(`${PRIVATE}\n    at ${PRIVATE} (/home/khe.lan/file.ts:1:2)\nend`, {
    cause: Object.assign(new TypeError(PRIVATE), { code: PRIVATE }),
  });
  const here = globalThis as { sansangAnswering?: AsyncLocalStorage<{ requestId: string }> };
  here.sansangAnswering = new AsyncLocalStorage();
  const lines = await written(() =>
    here.sansangAnswering?.run({ requestId: "01J9ZK3V7Q8M5N2P4R6S8T0WXY" }, () => {
      reportCrash("/items/[itemId]", error, "7F3A");
      // The framework hands the same over more than once.
      reportCrash("/items/[itemId]", error, "7F3A");
    }),
  );
  delete here.sansangAnswering;
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? "") as { errors: { class: string; frames: string[] }[] };
  expect(line).toMatchObject({
    request: "01J9ZK3V7Q8M5N2P4R6S8T0WXY",
    number: "7F3A",
    where: "/items/[itemId]",
  });
  expect(line.errors.map((each) => each.class)).toEqual(["Error", "TypeError"]);
  expect(line.errors[0]?.frames[0]).toMatch(/report-crash\.test\.ts:\d+:\d+/);
  for (const word of PRIVATE.split(", ")) expect(lines[0]).not.toContain(word);
});

test("what is thrown without being an error is named by its kind", async () => {
  const [line = ""] = await written(() => reportCrash("/board", PRIVATE));
  expect(JSON.parse(line)).toMatchObject({ errors: [{ class: "string" }] });
});

test.each([
  ["leaves", (socket: Socket, _: IncomingMessage) => socket.destroy()],
  ["is sent away", (_: Socket, request: IncomingMessage) => request.destroy()],
])("who %s in the middle of what he sends writes nothing into the log", async (_, breakOff) => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write("POST / HTTP/1.1\r\nHost: office.example\r\nContent-Length: 1000\r\n\r\n{");
  const [request] = (await once(server, "request")) as [IncomingMessage];
  let how: unknown;
  const read = finished(request.resume()).catch((error: unknown) => {
    how = error;
    reportCrash("/api/auth", error);
  });
  const lines = await written(() => {
    breakOff(socket, request);
    return read;
  });
  server.close();
  expect(how).toBeInstanceOf(Error);
  expect(lines).toEqual([]);
});
