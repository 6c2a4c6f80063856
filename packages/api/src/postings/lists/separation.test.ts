import {
  approve,
  asApprover,
  type ListDraft,
  listSubmitted,
  look,
  publishNow,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";

let app: TestApp;
let list: ListDraft;
beforeAll(async () => {
  app = await openTestApp();
  list = await listSubmitted(app);
});
afterAll(() => app.close());

test.each(["lan", "minh", "hoa"] as const)(
  "%s, who prepared or verified it and holds the approver’s office since, does not approve it",
  async (who) => {
    const since = asApprover(app, who);
    const reason = who === "lan" ? "prepared_this_list" : "verified_this_list";
    expect(await refusalOf(approve(app, list.versionId, since))).toBe(reason);
    const admin = { ...since, grants: since.grants.slice(-1) };
    expect(await refusalOf(approve(app, list.versionId, admin))).toBe(reason);
    expect(await versionRow(app, list.versionId)).toMatchObject({ status: "submitted" });
  },
);

test("whoever had nothing to do with it may, though he prepares lists of another ward", async () => {
  await approve(app, list.versionId, asApprover(app, "sen"));
  expect(await versionRow(app, list.versionId)).toMatchObject({
    approvedBy: app.people.sen.userId,
  });
});

test.each(["lan", "minh", "hoa"] as const)(
  "what another approved %s does not publish either",
  async (who) => {
    const since = asApprover(app, who);
    await look(app, list.versionId, since);
    expect(await refusalOf(publishNow(app, list, { who: since }))).toBe(
      who === "lan" ? "prepared_this_list" : "verified_this_list",
    );
  },
);

test("approver and publisher may be two people", async () => {
  expect(await publishNow(app, list)).toMatchObject({ status: "published" });
  expect(await versionRow(app, list.versionId)).toMatchObject({
    approvedBy: app.people.sen.userId,
    publishedBy: app.people.quan.userId,
  });
});
