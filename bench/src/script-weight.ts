import { gzipSync } from "node:zlib";

/** Bytes of script, gzip, that a page asks for before the first interaction: every chunk its HTML names. */
export async function scriptWeight(origin: string, path: string, cookie: string): Promise<number> {
  const page = await fetch(origin + path, { headers: { cookie } });
  if (!page.ok) throw new Error(`${path} answered ${page.status}`);
  const html = await page.text();
  const chunks = new Set(html.match(/\/_next\/static\/chunks\/[^"'\\\s]+\.js/g));
  for (const legacy of html.match(/<script[^>]*nomodule[^>]*>/gi) ?? [])
    chunks.delete(legacy.match(/\/_next\/static\/chunks\/[^"'\\\s]+\.js/)?.[0] ?? "");
  const weights = await Promise.all(
    [...chunks].map(
      async (chunk) => gzipSync(Buffer.from(await (await fetch(origin + chunk)).arrayBuffer())).length,
    ),
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}
