import { expect, test } from "vitest";
import { fitsBudgets, UPLOAD_BUDGETS } from "./upload-budget.ts";

const { person, ward } = UPLOAD_BUDGETS;
const NONE = { count: 0, bytes: 0 };
const MEGABYTE = 1024 * 1024;

test.each([
  ["the first", NONE, NONE, "yes"],
  ["his fiftieth", { count: person.count - 1, bytes: 0 }, NONE, "yes"],
  ["his fifty-first", { count: person.count, bytes: 5 * MEGABYTE }, NONE, "own_uploads_full 50 5"],
  ["his last bytes", { count: 9, bytes: person.bytes - MEGABYTE }, NONE, "yes"],
  ["one byte more", { count: 9, bytes: person.bytes - MEGABYTE + 1 }, NONE, "own_uploads_full 9 1000"],
  ["the last of the commune", NONE, { count: ward.count - 1, bytes: 0 }, "yes"],
  ["one more of the commune", NONE, { count: ward.count, bytes: 0 }, "ward_uploads_full 300 0"],
  ["too much for the commune", NONE, { count: 3, bytes: ward.bytes }, "ward_uploads_full 3 4000"],
])("An upload of a megabyte as %s", (_, own, all, wanted) => {
  const decision = fitsBudgets(MEGABYTE, { person: own, ward: all });
  expect(
    decision.ok ? "yes" : `${decision.reason} ${decision.detail?.count} ${decision.detail?.megabytes}`,
  ).toBe(wanted);
});
