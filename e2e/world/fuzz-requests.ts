import { globSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { asText, hostile, type Mutation, mutate, mutations } from "@sansang/testing/fuzz/hostile";
import type { SampledProcedure } from "@sansang/testing/samples/print-procedures";
import fc from "fast-check";
import { ROOT } from "./play-season.ts";

const APP = join(ROOT, "apps/web/src/app");
const KEYS = [
  "unitId",
  "cycle",
  "cycleId",
  "cycles",
  "q",
  "at",
  "asAt",
  "on",
  "page",
  "after",
  "status",
  "awaits",
  "step",
  "versionId",
  "format",
  "rounding",
  "decimals",
  "v",
  "of",
  "next",
  "original",
  "download",
  "ma",
  "lang",
  "input",
  "batch",
  "_rsc",
];
const METHODS = ["GET", "GET", "GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const HEADERS = [
  "accept",
  "accept-encoding",
  "accept-language",
  "content-type",
  "content-encoding",
  "range",
  "if-none-match",
  "if-modified-since",
  "if-range",
  "x-forwarded-for",
  "forwarded",
  "user-agent",
  "referer",
  "origin",
  "sec-fetch-site",
  "tus-resumable",
  "upload-length",
  "upload-offset",
  "upload-metadata",
  "rsc",
  "next-router-state-tree",
  "next-action",
  "x-http-method-override",
  "trpc-accept",
  "last-event-id",
] as const;
const COOKIES = [
  "sansang.session",
  "sansang.language",
  "sansang.device",
  "sansang.theme",
  "sansang.cycles",
] as const;

/** Every address of the app as its files name it: `/units/[unitId]`, `/bau-cu/[[...path]]`. */
const TEMPLATES = globSync("**/{page.tsx,route.ts}", { cwd: APP })
  .map((file) => `/${file}`.replace(/\/(page\.tsx|route\.ts)$/, "").replace(/\/\([^)]+\)/g, "") || "/")
  .filter((path) => !path.includes("/trpc/"))
  .sort();

/** A request before it becomes bytes. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const percent = (value: unknown): string => {
  // What is no text cannot be written into an address by the usual way; what is too long is refused by any server.
  return Array.from(
    Buffer.from(asText(value).slice(0, 600)),
    (byte) => `%${byte.toString(16).padStart(2, "0")}`,
  ).join("");
};

/** A header takes any byte but those that end it. */
const headerText = (value: unknown): string =>
  asText(value)
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, "?")
    .slice(0, 1_000);

const bodies = (ids: readonly string[]): fc.Arbitrary<Buffer> =>
  fc.oneof(
    fc.constant(Buffer.alloc(0)),
    hostile(ids).map((value) => Buffer.from(JSON.stringify(value) ?? "")),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        "{",
        "[".repeat(50_000),
        '{"json":',
        "\ufeff{}",
        "a=b&c=%ff",
        '{"login":"a\\u0000","password":"b"}',
      )
      .map((text) => Buffer.from(text)),
    hostile(ids).map((value) =>
      Buffer.from(
        `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n${asText(value)}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="\u0000.docx"\r\n\r\nPK\u0003\u0004${asText(value)}\r\n--x--\r\n`,
      ),
    ),
  );

const types = fc.constantFrom(
  "application/json",
  "application/json",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "text/plain;charset=utf-16",
  "application/offset+octet-stream",
  "",
  "\u00ff",
);

/** Requests for every address but those of procedures. */
function pages(ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const value = hostile(ids);
  return fc
    .record({
      template: fc.constantFrom(...TEMPLATES),
      method: fc.constantFrom(...METHODS),
      parts: fc.array(fc.oneof(fc.constantFrom<unknown>(...ids), value), { minLength: 3, maxLength: 3 }),
      query: fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 3 }),
      headers: fc.array(fc.tuple(fc.constantFrom(...HEADERS), value), { maxLength: 2 }),
      cookies: fc.array(fc.tuple(fc.constantFrom(...COOKIES), value), { maxLength: 1 }),
      type: types,
      body: bodies(ids),
    })
    .map(({ template, method, parts, query, headers, cookies, type, body }) => {
      let next = 0;
      const path = template
        .replace(/\[\[\.\.\.\w+\]\]/, () => parts.map(percent).join("/"))
        .replace(/\[\.{0,3}\w+\]/g, () => percent(parts[next++]) || "x");
      const search = query.map(([key, each]) => `${key}=${percent(each)}`).join("&");
      const isBare = method === "GET" || method === "HEAD";
      return {
        method,
        path: search ? `${path}?${search}` : path,
        headers: {
          ...(isBare ? {} : { "content-type": type }),
          ...Object.fromEntries(headers.map(([name, each]) => [name, headerText(each)])),
          ...(cookies.length > 0 && {
            cookie: cookies.map(([name, each]) => `${name}=${percent(each)}`).join("; "),
          }),
        },
        body: isBare ? Buffer.alloc(0) : body,
      };
    });
}

const sent = ({ path, type }: SampledProcedure, changed: unknown): FuzzRequest => {
  const asked = JSON.stringify(changed) ?? "";
  const headers = { "content-type": "application/json" };
  return type === "query"
    ? { method: "GET", path: `/api/trpc/${path}?input=${percent(asked)}`, headers: {}, body: Buffer.alloc(0) }
    : { method: "POST", path: `/api/trpc/${path}`, headers, body: Buffer.from(asked) };
};

/** Valid requests for procedures, changed. */
const calls = (procedures: readonly SampledProcedure[], ids: readonly string[]): fc.Arbitrary<FuzzRequest> =>
  fc
    .tuple(fc.constantFrom(...procedures), mutations(ids))
    .map(([procedure, changes]: [SampledProcedure, readonly Mutation[]]) =>
      sent(procedure, mutate(procedure.input, changes)),
    );

export const fuzzRequests = (
  procedures: readonly SampledProcedure[],
  ids: readonly string[],
): fc.Arbitrary<FuzzRequest> =>
  fc.oneof({ weight: 3, arbitrary: pages(ids) }, { weight: 1, arbitrary: calls(procedures, ids) });

/** The status of the answer, once it has come as a whole; of a stream, once it has begun. */
export function statusOf(
  url: string,
  { method, path, headers, body }: FuzzRequest,
  cookie: string,
): Promise<number> {
  const { hostname, port } = new URL(url);
  const cookies = [cookie, headers.cookie].filter(Boolean).join("; ");
  return new Promise((done, failed) => {
    const outgoing = ask(
      { hostname, port, method, path, headers: { ...headers, ...(cookies && { cookie: cookies }) } },
      (response) => {
        const { statusCode = 0 } = response;
        if (response.headers["content-type"]?.startsWith("text/event-stream")) {
          response.destroy();
          return void done(statusCode);
        }
        response.resume();
        response.once("end", () => done(statusCode));
        response.once("error", failed);
      },
    );
    outgoing.setTimeout(30_000, () => outgoing.destroy(new Error("no answer in 30 s")));
    outgoing.once("error", failed);
    outgoing.end(body);
  });
}

/** The forms of a page, which work without script, with other texts in their fields. */
export function forms(page: string, html: string, ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const all = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  return fc.oneof(...all.filter((form) => form.includes("$ACTION")).map((form) => formOf(page, form, ids)));
}

function formOf(page: string, form: string, ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)];
  const names = [...form.matchAll(/<(?:input|textarea)[^>]* name="([^"$]+)"/g)].map(([, name = ""]) => name);
  return fc.array(hostile(ids), { minLength: names.length, maxLength: names.length }).map((values) => {
    const fields = [
      ...hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
      ...names.map((name, at) => [name, asText(values[at])]),
    ];
    const parts = fields.map(
      ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return {
      method: "POST",
      path: page,
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: Buffer.from(`${parts.join("")}--x--\r\n`),
    };
  });
}
