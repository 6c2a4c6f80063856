import { expect, test } from "vitest";
import { fixHref } from "./fix-href.ts";

const POSTING = {
  postingId: "p1",
  unitId: "u1",
  items: [{ itemId: "i1", step: "VETTING" as const, status: "submitted" }],
};

test.each([
  ["list_not_fixed", {}, "/candidates/neighbourhoods/u1"],
  ["vetting_waits", { count: 2 }, "/candidates/neighbourhoods/u1"],
  ["notice_missing", {}, "/postings/notice/u1"],
  ["signatory_missing", {}, "/postings/p1#document"],
  ["preview_not_seen", {}, "/postings/p1?view=preview"],
  ["step_not_verified", { step: "VETTING" }, "/items/i1"],
  ["step_not_verified", { step: "ELECTION_TEAM" }, null],
] as const)("%s %o is settled at %s", (code, detail, href) => {
  expect(fixHref({ code, detail }, POSTING)).toBe(href);
});
