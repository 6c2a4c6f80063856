import { describe, expect, test } from "vitest";
import { assessPhoto, NEAR_ENOUGH_METRES, type PhotoFacts, SAME_PHOTO_BITS } from "./photo-assessment.ts";

const OWN = "19f27992bf97";
const OLD = "0a0a0a0a0a0a";
const OTHER = "ffeeddccbbaa";
const SHEETS: PhotoFacts["sheets"] = [
  { code: OWN, postingId: "khom-4", version: 2, place: "Khóm 4, Phường 2" },
  { code: OLD, postingId: "khom-4", version: 1, place: "Khóm 4, Phường 2" },
  { code: OTHER, postingId: "khom-5", version: 1, place: "Khóm 5, Phường 2" },
];

const judged = (more: Partial<PhotoFacts>): unknown => {
  const codes = more.codes ?? [OWN];
  const decision = assessPhoto({
    postingId: "khom-4",
    currentVersion: 2,
    codes,
    sheets: SHEETS.filter(({ code }) => codes.includes(code)),
    sendUnread: false,
    alike: [],
    distance: null,
    ...more,
  });
  return decision.ok ? decision.value : [decision.reason, decision.detail ?? {}];
};

describe("a photo of a sheet on a wall", () => {
  test.each<[string, Partial<PhotoFacts>, unknown]>([
    ["shows the current sheet", {}, "proven"],
    ["shows two sheets, one of them ours", { codes: [OTHER, OWN] }, "proven"],
    ["still shows the old sheet beside the new one", { codes: [OLD, OWN] }, "proven"],
    ["was taken nearby", { distance: NEAR_ENOUGH_METRES }, "proven"],
    ["was taken far away", { distance: NEAR_ENOUGH_METRES + 1 }, "to_check"],
    ["has no code on it", { codes: [] }, ["photo_without_code", {}]],
    ["has no code on it and is sent all the same", { codes: [], sendUnread: true }, "unreadable"],
    ["has a code that the register does not know", { codes: ["000000000000"] }, ["sheet_unknown", {}]],
    [
      "shows another khóm’s sheet, though somebody says it cannot be read",
      { codes: [OTHER], sendUnread: true },
      ["sheet_of_other_list", { place: "Khóm 5, Phường 2" }],
    ],
    ["shows the version before", { codes: [OLD] }, ["sheet_superseded", { version: 1, current: 2 }]],
    [
      "was used for another wall",
      { alike: [{ bits: SAME_PHOTO_BITS, place: "UBND Phường 2" }] },
      ["photo_reused", { place: "UBND Phường 2" }],
    ],
    ["looks a little like another", { alike: [{ bits: SAME_PHOTO_BITS + 1, place: "" }] }, "proven"],
    ["comes before anything is published", { currentVersion: null }, ["list_not_published", {}]],
  ])("%s", (_, facts, expected) => {
    expect(judged(facts)).toEqual(expected);
  });
});
