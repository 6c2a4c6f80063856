import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlacements } from "@sansang/api/postings/placements/load-placements";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import { asUnitPath } from "@sansang/rules/org/unit-path";
import type { PlacementState } from "@sansang/rules/postings/placement-state";
import { openLocalStorage } from "@sansang/storage/local";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CORRECTED_PLACE } from "./register-story.ts";
import { seedDemo } from "./seed.ts";
import { neighbourhoodName } from "./units.ts";

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await openTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "posted-"));
  const { ownerUrl, seedUrl } = database;
  const origin = "https://bau-cu.example";
  const wards = [CORRECTED_PLACE.ward];
  await seedDemo({
    ownerUrl,
    seedUrl,
    dataDir,
    dataKey: "a key for posted lists that are thrown away",
    origin,
    seasons: ["2022"],
    wards,
  });
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = async <T>(text: string): Promise<T[]> => (await database.db.$client.query(text)).rows as T[];

test("One list hangs in its second version: its first is superseded, and only one wall has the new sheet", async () => {
  const versions = await rows<{
    neighbourhood: string;
    version: number;
    status: string;
    reason: string | null;
  }>(
    `select n.name as neighbourhood, v.version, v.status, v.reason from posting_versions v join postings p on p.id = v.posting_id
     join unit_names n on n.unit_id = p.unit_id order by n.name, v.version`,
  );
  const told = versions.map(({ neighbourhood, version, status }) => `${neighbourhood} ${version} ${status}`);
  expect(told).toEqual([
    "Khóm 1 1 superseded",
    "Khóm 1 2 published",
    ...[2, 3, 4, 5].map((neighbourhood) => `${neighbourhoodName(neighbourhood)} 1 published`),
  ]);
  expect(versions.filter(({ reason }) => reason !== null)).toHaveLength(1);
  const [cycle] = await rows<{ id: string; path: string }>("select id, unit_path as path from cycles");
  const placements = await loadPlacements(database.db, {
    cycleId: cycle?.id ?? "",
    unitPath: asUnitPath(cycle?.path ?? ""),
  });
  const states = new Map<string, PlacementState[]>();
  for (const { postingId, state } of placements) {
    if (postingId) states.set(postingId, [...(states.get(postingId) ?? []), state]);
  }
  expect([...states.values()]).toEqual([
    ["proven", "re_post"],
    ["proven", "proven"],
    ["proven", "to_check"],
    ["not_posted", "not_posted"],
    ["not_posted", "not_posted"],
  ]);
});

test("The papers of published lists lie on the shelf and carry their mark; photos that people see carry none", async () => {
  const storage = await openLocalStorage(join(dataDir, "files"));
  const bytesOf = async (key: string): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of (await storage.read(key)).stream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  };
  const papers = await rows<{ key: string; digest: string }>(
    `select p.storage_key as key, s.digest from posting_papers p join posting_snapshots s using (version_id) where p.kind = 'list'`,
  );
  expect(papers).toHaveLength(6);
  for (const { key, digest } of papers) expect(readPaperMark(await bytesOf(key))?.digest).toBe(digest);
  const photos = await rows<{ key: string }>("select public_key as key from placement_photos");
  expect(photos).toHaveLength(7);
  for (const { key } of photos) {
    const bytes = await bytesOf(key);
    expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(bytes.includes("Exif")).toBe(false);
  }
});

test("Every khóm knows where and when it votes, and the ward whom to call", async () => {
  const notices = await rows<{ place: string }>("select place from notices order by place");
  expect(notices.map(({ place }) => place)).toEqual(
    [1, 2, 3, 4, 5, 6].map((neighbourhood) => `Trụ sở Khóm ${neighbourhood}`),
  );
  expect(await rows("select phone from ward_notes")).toEqual([{ phone: "0900 000 405" }]);
});
