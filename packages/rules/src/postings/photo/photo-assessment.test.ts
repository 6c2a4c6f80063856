import { describe, expect, test } from "vitest";
import {
  assessPhoto,
  LEAST_OF_PAGE,
  LEAST_PRINTED,
  LEAST_STEPS,
  MOST_EVEN,
  NEAR_ENOUGH_METRES,
  type PhotoFacts,
  SAME_PHOTO_BITS,
  SAME_SURROUNDINGS,
} from "./photo-assessment.ts";

const OWN = "19f27992bf97";
const OLD = "0a0a0a0a0a0a";
const OTHER = "ffeeddccbbaa";
const SHEETS: PhotoFacts["sheets"] = [
  { code: OWN, postingId: "khom-4", version: 2, place: "Khóm 4, Phường 2" },
  { code: OLD, postingId: "khom-4", version: 1, place: "Khóm 4, Phường 2" },
  { code: OTHER, postingId: "khom-5", version: 1, place: "Khóm 5, Phường 2" },
];

/** Just enough of everything. */
const VIEW = { told: LEAST_STEPS, whole: LEAST_OF_PAGE, printed: LEAST_PRINTED };
const SAME = { told: LEAST_STEPS, same: SAME_SURROUNDINGS };

/** The outcome with its doubts, or the reason with its facts. */
const judged = (more: Partial<PhotoFacts>): unknown => {
  const codes = more.codes ?? [OWN];
  const decision = assessPhoto({
    postingId: "khom-4",
    currentVersion: 2,
    codes,
    sheets: SHEETS.filter(({ code }) => codes.includes(code)),
    sendUnread: false,
    alike: [],
    around: [],
    view: VIEW,
    evenness: MOST_EVEN,
    fromCamera: true,
    distance: null,
    ...more,
  });
  if (decision.ok) return [decision.value.outcome, ...decision.value.doubts].join(" ");
  return [decision.reason, decision.detail ?? {}];
};

describe("a photo of a sheet on a wall", () => {
  test.each<[string, Partial<PhotoFacts>, unknown]>([
    ["shows the current sheet", {}, "proven"],
    ["shows two sheets, one of them ours", { codes: [OTHER, OWN] }, "proven"],
    ["still shows the old sheet beside the new one", { codes: [OLD, OWN] }, "to_check two_versions"],
    ["was chosen from a file", { fromCamera: false }, "to_check not_from_camera"],
    [
      "shows nothing around the sheet",
      { view: { ...VIEW, told: LEAST_STEPS - 1 } },
      "to_check no_surroundings",
    ],
    ["was not looked at around its code", { view: null }, "to_check no_surroundings"],
    ["shows a part of the sheet", { view: { ...VIEW, whole: LEAST_OF_PAGE - 0.01 } }, "to_check not_whole"],
    [
      "shows a code on bare paper",
      { view: { ...VIEW, printed: LEAST_PRINTED - 0.01 } },
      "to_check not_whole",
    ],
    ["is too even for any light", { evenness: MOST_EVEN + 0.01 }, "to_check drawn"],
    ["has the surroundings of another", { around: [{ told: 9, same: 0 }, SAME] }, "to_check like_another"],
    ["differs around", { around: [{ ...SAME, same: SAME_SURROUNDINGS - 0.01 }] }, "proven"],
    ["shares too little to tell", { around: [{ ...SAME, told: LEAST_STEPS - 1 }] }, "proven"],
    [
      "raises several doubts",
      { fromCamera: false, evenness: 1, distance: 9_000 },
      "to_check not_from_camera drawn far_away",
    ],
    ["was taken nearby", { distance: NEAR_ENOUGH_METRES }, "proven"],
    ["was taken far away", { distance: NEAR_ENOUGH_METRES + 1 }, "to_check far_away"],
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
