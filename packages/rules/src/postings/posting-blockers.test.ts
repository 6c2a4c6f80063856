import { describe, expect, test } from "vitest";
import { ITEM_STATUSES } from "../checklist/item-status.ts";
import { STANDARD_TEMPLATE } from "../checklist/standard-template.ts";
import { formatRefusal } from "../words/refusals.ts";
import { BLOCKING_STEPS } from "./blocking-steps.ts";
import { type BlockerFacts, postingBlockers } from "./posting-blockers.ts";

const READY: BlockerFacts = {
  listFixed: true,
  rows: 3,
  vettingWaits: 0,
  underAge: 0,
  ageNotCertain: 0,
  conflicts: 0,
  steps: { FRONT_MEETING_2: "verified", VETTING: "verified", ELECTION_TEAM: "verified" },
  hasNotice: true,
  noticeOfOtherForm: false,
  hasSignatory: true,
  previewSeen: true,
};
const blockers = (more: Partial<BlockerFacts>) => postingBlockers({ ...READY, ...more });

describe("what keeps a list from being approved", () => {
  test("nothing when everything is there", () => {
    expect(blockers({})).toEqual([]);
  });
  test.each([
    [{ listFixed: false }, "list_not_fixed", {}],
    [{ rows: 0 }, "list_empty", {}],
    [{ vettingWaits: 2 }, "vetting_waits", { count: 2 }],
    [{ ageNotCertain: 1 }, "candidates_age_not_certain", { count: 1 }],
    [{ conflicts: 1 }, "conflict_stands", { count: 1 }],
    [{ hasNotice: false }, "notice_missing", {}],
    [{ noticeOfOtherForm: true }, "notice_of_other_form", {}],
    [{ hasSignatory: false }, "signatory_missing", {}],
    [{ previewSeen: false }, "preview_not_seen", {}],
  ] as const)("%j", (more, code, detail) => {
    expect(blockers(more)).toEqual([{ code, detail }]);
  });
  test.each(BLOCKING_STEPS)("%s as long as it is neither verified nor beside the point", (step) => {
    for (const status of ITEM_STATUSES) {
      const settled = status === "verified" || status === "not_applicable";
      expect(blockers({ steps: { ...READY.steps, [step]: status } }), status).toEqual(
        settled ? [] : [{ code: "step_not_verified", detail: { step } }],
      );
    }
  });
  test("a step that the cycle does not have blocks nothing", () => {
    expect(blockers({ steps: {} })).toEqual([]);
  });
  test("says the step by its name", () => {
    expect(formatRefusal("step_not_verified", { step: "VETTING" }, "vi")).toBe(
      "Bước Thẩm tra hồ sơ người ứng cử chưa được xác minh; chờ hai cơ quan xác minh xong.",
    );
  });
  test("its steps are steps of the checklist", () => {
    expect(
      STANDARD_TEMPLATE.filter(({ code }) => (BLOCKING_STEPS as readonly string[]).includes(code)),
    ).toHaveLength(3);
  });
});
