import { renderInThread } from "@sansang/documents/make-paper";
import { SAMPLE_LIST } from "@sansang/documents/posting/posting-paper.sample";
import type { BenchDatabase } from "./database.ts";
import { measurePapers } from "./papers.ts";
import { measurePhotos } from "./photos.ts";
import { pageWeight, portalBesideBare } from "./portal.ts";
import { measurePublish } from "./publish.ts";
import type { Server } from "./servers.ts";

type Translate = (line: string) => void;
const figure = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);
const megabytes = (bytes: number): string => figure(bytes / 1e6, 0);

/** Publishing, papers, photos: none of it needs the app. Returns when all is said. */
export async function measureRoad(database: BenchDatabase, print: Translate, quick: boolean): Promise<void> {
  const { rows, product, floor } = await measurePublish(database, quick ? 5 : 20);
  print(`\npublish a list of ${rows} rows, medians`);
  print("                             ms   × floor");
  print(`one statement        ${figure(floor)}  ${figure(1, 2)}`);
  print(`the product's verb   ${figure(product)}  ${figure(product / floor, 2)}`);

  print("\npapers, in the thread of the press        ms    pages        kB    MB rss   worst lag ms");
  for (const { name, milliseconds, pages, bytes, memory, worstLag } of await measurePapers())
    print(
      `${name.padEnd(34)} ${figure(milliseconds, 0)} ${figure(pages, 0)} ${figure(bytes / 1000, 0)} ${megabytes(memory)}      ${figure(worstLag)}`,
    );

  const options = { demo: true };
  const order = { form: "posting", kind: "list", input: [SAMPLE_LIST], options } as const;
  const { pdf: sheet } = await renderInThread({ form: "picture", order });
  print("\nphotos, each in a thread of its own       ms    codes        kB    MB rss   worst lag ms");
  for (const { name, milliseconds, codes, bytes, memory, worstLag } of await measurePhotos(sheet))
    print(
      `${name.padEnd(34)} ${figure(milliseconds, 0)} ${figure(codes, 0)} ${figure(bytes / 1000, 0)} ${megabytes(memory)}      ${figure(worstLag)}`,
    );
}

/** Public pages from memory beside the same bytes from bare node:http, and what the page of a khóm weighs in all. */
export async function measurePortal(
  app: Server,
  paths: readonly string[],
  postmaster: number,
  print: Translate,
  effort: { requests: number; rounds: number },
): Promise<void> {
  print("\npublic pages from memory: 16 connections");
  print("                                       req/s     bytes");
  for (const path of paths) {
    const { measured, ratio } = await portalBesideBare(app, path, postmaster, effort);
    for (const { name, requestsPerSecond, bytes } of measured)
      print(`${name.padEnd(34)} ${figure(requestsPerSecond, 0)} ${figure(bytes, 0)}`);
    print(`porch × bare node:http             ${figure(ratio, 2)}`);
  }
  for (const path of paths)
    print(`${path.padEnd(34)} ${figure((await pageWeight(app, path)) / 1000)} kB gzip in all`);
}
