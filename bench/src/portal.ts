import { mkdtempSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Measured, sideBySide } from "./load.ts";
import { type Server, startBareBytes } from "./servers.ts";

const GZIP = { "accept-encoding": "gzip" };

/** The answer as it comes over the wire, not unpacked. */
const wire = (url: string): Promise<{ body: Buffer; headers: Record<string, string> }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: GZIP }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        response.statusCode === 200
          ? resolve({ body: Buffer.concat(chunks), headers: response.headers as Record<string, string> })
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on("error", reject);
  });

/** Per request and answered by the machine itself on every connection: not part of what is served. */
const HOP = ["date", "connection", "keep-alive", "content-length", "transfer-encoding"];

/** A cached page of the portal beside bare node:http that serves the same bytes under the same headers. */
export async function portalBesideBare(
  app: Server,
  path: string,
  postmaster: number,
  effort: { requests: number; rounds: number },
): Promise<{ measured: Measured[]; ratio: number }> {
  const url = app.origin + path;
  await wire(url);
  const { body, headers } = await wire(url);
  const file = join(mkdtempSync(join(tmpdir(), "sansang-bytes-")), "page");
  writeFileSync(file, body);
  const stored = Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));
  const bare = await startBareBytes(file, stored);
  try {
    const measured = await sideBySide(
      [
        { name: "bare node:http", url: bare.origin + path, headers: GZIP, pid: bare.pid },
        { name: `porch ${path}`, url, headers: GZIP, pid: app.pid },
      ],
      postmaster,
      effort,
    );
    const [floor, gateway] = measured;
    return { measured, ratio: (gateway?.requestsPerSecond ?? 0) / (floor?.requestsPerSecond ?? 1) };
  } finally {
    await bare.stop();
  }
}

/** gzip bytes of a page and of everything it asks for, fonts aside. */
export async function pageWeight(app: Server, path: string): Promise<number> {
  const page = await fetch(app.origin + path);
  if (!page.ok) throw new Error(`${path} answered ${page.status}`);
  const html = await page.text();
  const parts = [...html.matchAll(/(?:<link[^>]*href|<script[^>]*src|<img[^>]*src)="([^"]+)"/g)];
  const files = await Promise.all(
    parts.map(async ([, address = ""]) => {
      const part = await fetch(new URL(address, app.origin));
      return Buffer.from(await part.arrayBuffer());
    }),
  );
  return [Buffer.from(html), ...files].reduce((sum, each) => sum + gzipSync(each).length, 0);
}
