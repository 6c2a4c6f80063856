import { expect, test } from "vitest";
import { sitemapOf, sitemapPath } from "./sitemap.ts";

const ORIGIN = "https://bau-cu.example";
const PATHS = ["/bau-cu", "/kiem-tra", "/bau-cu/phuong-1", "/bau-cu/phuong-1/khom-1"];
const addresses = (xml: string | null): string[] =>
  [...(xml ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) => address);

test("every page stands there in its three languages, and each names all of them", () => {
  const xml = sitemapOf(ORIGIN, PATHS, null) ?? "";
  expect(addresses(xml)).toHaveLength(12);
  for (const path of PATHS)
    for (const prefix of ["", "/km", "/en"]) expect(addresses(xml)).toContain(ORIGIN + prefix + path);
  const entry = xml.split("\n").find((line) => line.includes(`<loc>${ORIGIN}/km/bau-cu/phuong-1/khom-1<`));
  for (const [language, prefix] of [
    ["vi", ""],
    ["km", "/km"],
    ["en", "/en"],
  ])
    expect(entry).toContain(`hreflang="${language}" href="${ORIGIN}${prefix}/bau-cu/phuong-1/khom-1"`);
  expect(sitemapOf(ORIGIN, PATHS, 1)).toBeNull();
});

test("more than a file may hold are told in several, whose list is where it always was", () => {
  const most = 7;
  const files = [1, 2].map((part) => sitemapOf(ORIGIN, PATHS, part, most));
  expect(addresses(sitemapOf(ORIGIN, PATHS, null, most))).toEqual(
    [1, 2].map((part) => ORIGIN + sitemapPath(part)),
  );
  for (const file of files) expect(addresses(file).length).toBeLessThanOrEqual(most);
  expect(files.flatMap(addresses)).toEqual(addresses(sitemapOf(ORIGIN, PATHS, null)));
  expect(sitemapOf(ORIGIN, PATHS, 3, most)).toBeNull();
  expect(sitemapOf(ORIGIN, PATHS, 0, most)).toBeNull();
});
