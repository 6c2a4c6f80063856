import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { html } from "./html.ts";
import { packAnswer, pageDraft, responseOf } from "./pack-answer.ts";
import { answerFromCache, cachedAt, forget, keep, pageCache } from "./page-cache.ts";

let gateway: Server;
let origin: string;
beforeAll(async () => {
  gateway = createServer((request, response) => {
    if (!answerFromCache(request, response)) response.writeHead(299).end("asked the framework");
  });
  await new Promise<void>((listening) => gateway.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
});
afterAll(() => gateway.close());
beforeEach(() => {
  pageCache().answers.clear();
  pageCache().views.clear();
});

const PATH = "/bau-cu/phuong-1/khom-1";
const FOREVER = Number.POSITIVE_INFINITY;
const page = (more: { at?: string; until?: number } = {}) =>
  packAnswer(pageDraft(html`<p>Còn 10 ngày</p>`, { at: "/1/2/3/", until: FOREVER, isPage: true, ...more }));

test("a kept page is answered on the porch, small for who takes gzip, whole for who does not", async () => {
  keep(PATH, page());
  const small = await fetch(origin + PATH);
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(await small.text()).toBe("<p>Còn 10 ngày</p>");
  for (const refusal of ["identity", "gzip;q=0"]) {
    const whole = await fetch(origin + PATH, { headers: { "accept-encoding": refusal } });
    expect(whole.headers.get("content-encoding")).toBeNull();
    expect(whole.headers.get("etag")).not.toBe(small.headers.get("etag"));
    expect(await whole.text()).toBe("<p>Còn 10 ngày</p>");
  }
  expect(gunzipSync(page().gzip?.body ?? new Uint8Array()).toString()).toBe("<p>Còn 10 ngày</p>");
});

test("no script can run in it and nobody can frame it", async () => {
  keep(PATH, page());
  const { headers } = await fetch(origin + PATH);
  expect(headers.get("content-security-policy")).toContain("script-src 'none'");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("set-cookie")).toBeNull();
});

test("who has the page already hears only that it is the same", async () => {
  keep(PATH, page());
  const first = await fetch(origin + PATH);
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  const again = await fetch(origin + PATH, { headers });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const head = await fetch(origin + PATH, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("each encoding has a tag of its own; whoever has any form of the page hears that it is the same", async () => {
  keep(PATH, page());
  const [whole, small] = await Promise.all(
    ["identity", "gzip"].map((encoding) =>
      fetch(origin + PATH, { headers: { "accept-encoding": encoding } }),
    ),
  );
  const tags = { identity: whole?.headers.get("etag") ?? "", gzip: small?.headers.get("etag") ?? "" };
  expect(tags.identity).not.toBe(tags.gzip);
  const statusOf = async (encoding: string, ifNoneMatch: string) => {
    const headers = { "accept-encoding": encoding, "if-none-match": ifNoneMatch };
    return (await fetch(origin + PATH, { headers })).status;
  };
  expect(await statusOf("gzip", tags.gzip)).toBe(304);
  expect(await statusOf("gzip", tags.identity)).toBe(200);
  expect(await statusOf("identity", tags.gzip)).toBe(200);
  expect(await statusOf("identity", `W/"other", ${tags.identity}`)).toBe(304);
  expect(await statusOf("gzip", "*")).toBe(304);
});

test("the framework, which compresses by itself, gets plain bytes, and still a tag for each encoding", async () => {
  for (const encoding of ["gzip", "identity"]) {
    const asked = (headers: Record<string, string>) =>
      responseOf(page(), new Request(origin, { headers: { "accept-encoding": encoding, ...headers } }));
    const first = asked({});
    const { plain, gzip } = page();
    const tag = encoding === "gzip" ? `W/${gzip?.etag}` : plain.etag;
    expect(first.headers.get("etag")).toBe(tag);
    expect(first.headers.get("content-encoding")).toBeNull();
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(plain.body);
    for (const known of [tag, "*"]) expect(asked({ "if-none-match": known }).status).toBe(304);
  }
});

test("everything else goes to the framework", async () => {
  keep(PATH, page());
  for (const [path, method] of [
    ["/board", "GET"],
    [`${PATH}?x=1`, "GET"],
    [PATH, "POST"],
  ] as const)
    expect((await fetch(origin + path, { method })).status, path).toBe(299);
});

test("a page ends by itself: tomorrow it is one day fewer", () => {
  keep(PATH, page({ until: Date.now() - 1 }));
  expect(cachedAt(PATH)).toBeNull();
});

test("a change forgets what is about its unit, above it and below it, and tells pages in the making", () => {
  const ats = { "/khom": "/1/2/3/", "/ward": "/1/2/", "/city": "/", "/next": "/1/2/4/", "/css": "asset" };
  for (const [path, at] of Object.entries(ats)) keep(path, page({ at }));
  const { generation } = pageCache();
  forget("/1/2/3/");
  expect([...pageCache().answers.keys()]).toEqual(["/next", "/css"]);
  expect(pageCache().generation).toBe(generation + 1);
  forget("/1/");
  expect([...pageCache().answers.keys()]).toEqual(["/css"]);
});

test("views are counted by address and nothing else; a look at the headers is none", async () => {
  keep(PATH, page());
  await fetch(origin + PATH);
  await fetch(origin + PATH, { headers: { "user-agent": "another telephone" } });
  await fetch(origin + PATH, { method: "HEAD" });
  expect([...pageCache().views]).toEqual([[PATH, 2]]);
});
