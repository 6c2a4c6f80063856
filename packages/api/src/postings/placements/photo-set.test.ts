import { renderInThread } from "@sansang/documents/make-paper";
import { SAMPLE_CONTENT, SAMPLE_MARKS } from "@sansang/documents/posting/posting-paper.sample";
import { makePlacementPhoto } from "@sansang/photos/make-placement-photo";
import { hammingDistance } from "@sansang/photos/photo-hash";
import { distortedPhotos, impostorPhotos } from "@sansang/photos/photo-set";
import { readSheetPhoto } from "@sansang/photos/read-sheet-photo";
import type { SheetPhoto } from "@sansang/photos/sheet-photo";
import { assessPhoto, type KnownSheet } from "@sansang/rules/postings/photo/photo-assessment";
import { sheetAddress } from "@sansang/rules/postings/sheet-code";
import { beforeAll, expect, test } from "vitest";
import { listCodesOn, photoFacts } from "./photo-facts.ts";

/** Forty-odd photos are made and read: half a minute of a processor, more on a busy machine. */
const PATIENCE = 180_000;
const LIST = "the list of khóm 4";
const sheets = {
  current: { code: "19f27992bf97", postingId: LIST, version: 2, place: "Khóm 4, Phường 2" },
  before: { code: "0a0a0a0a0a0a", postingId: LIST, version: 1, place: "Khóm 4, Phường 2" },
  other: { code: "ffeeddccbbaa", postingId: "another", version: 1, place: "Khóm 5, Phường 2" },
} satisfies Record<string, KnownSheet>;

const ORIGIN = "https://bau-cu.example.vn";

async function typeset({ code, version }: KnownSheet): Promise<Uint8Array> {
  const content = { ...SAMPLE_CONTENT, version };
  const marks = { ...SAMPLE_MARKS, code, address: sheetAddress(ORIGIN, code) };
  const input = [{ preview: false, content, marks, changes: null }] as const;
  const order = { form: "posting", kind: "list", input, options: { demo: false } } as const;
  return (await renderInThread({ form: "picture", order })).pdf;
}

async function read(photo: Uint8Array): Promise<SheetPhoto> {
  const reading = await readSheetPhoto(photo);
  if ("error" in reading) throw new Error(reading.error);
  return reading;
}

/** How a photo fares at its wall, beside one that was sent for another. */
function fares(reading: SheetPhoto, sent: SheetPhoto | null, fromCamera: boolean): string {
  const codes = listCodesOn(reading, ORIGIN);
  const { facts } = photoFacts(reading, {
    origin: ORIGIN,
    postingId: LIST,
    currentVersion: 2,
    sheets: Object.values(sheets).filter(({ code }) => codes.includes(code)),
    sendUnread: false,
    alike: sent ? [{ bits: hammingDistance(sent.hash, reading.hash), place: "Chợ" }] : [],
    stored: (sent?.views ?? []).map(({ surroundings }) => ({
      photoId: "sent",
      code: sheets.current.code,
      surroundings,
    })),
    fromCamera,
    distance: null,
  });
  const verdict = assessPhoto(facts);
  return verdict.ok ? [verdict.value.outcome, ...verdict.value.doubts].join(" ") : verdict.reason;
}

let page: Uint8Array;
let sent: { photo: Uint8Array; reading: SheetPhoto };
beforeAll(async () => {
  page = await typeset(sheets.current);
  const photo = await makePlacementPhoto({
    sheet: page,
    placementName: "Chợ",
    seed: 900,
    width: 1600,
    height: 1200,
  });
  sent = { photo, reading: await read(photo) };
});

test(
  "Of twenty-eight spoiled photos of one sheet at least twenty-four are read and prove it, and none is taken for another",
  async () => {
    const told: [string, string][] = [];
    for (const { name, bytes } of await distortedPhotos(page))
      told.push([name, fares(await read(bytes), sent.reading, true)]);
    expect(told).toHaveLength(28);
    expect(told.filter(([, verdict]) => !["proven", "photo_without_code"].includes(verdict))).toEqual([]);
    expect(told.filter(([, verdict]) => verdict === "proven").length).toBeGreaterThanOrEqual(24);
  },
  PATIENCE,
);

test(
  "Of fourteen impostors the machine alone takes none for proof",
  async () => {
    const impostors = await impostorPhotos({
      sheet: page,
      superseded: await typeset(sheets.before),
      ofOtherList: await typeset(sheets.other),
      sent: sent.photo,
    });
    const told: Record<string, string> = {};
    for (const { name, bytes, isFile } of impostors)
      told[name] = fares(await read(bytes), sent.reading, !isFile);
    expect(told).toEqual({
      "the page as it was typeset": "to_check no_surroundings drawn",
      "a screenshot of the page": "to_check no_surroundings drawn",
      "a flat scan": "to_check no_surroundings drawn",
      "a flat scan, a little askew": "to_check no_surroundings drawn",
      "the page with grain and light laid over it": "to_check no_surroundings",
      "two versions on one board": "to_check two_versions",
      "the sheet of another list": "sheet_of_other_list",
      "the version before": "sheet_superseded",
      "a photo sent before, cut by a tenth": "to_check like_another",
      "a photo sent before, turned by 15°": "to_check like_another",
      "a photo sent before, darkened by a third": "photo_reused",
      "a photo sent before, cut, turned and brightened": "to_check like_another",
      "the code alone, stuck on a board": "to_check not_whole",
      "a file that says it was taken at 0° 0°": "to_check not_from_camera",
    });
  },
  PATIENCE,
);
