import { type House, openHouse } from "@sansang/testing/house";
import {
  approve,
  asApprover,
  type Draft,
  listSubmitted,
  look,
  publishNow,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { afterAll, beforeAll, expect, test } from "vitest";

let house: House;
let list: Draft;
beforeAll(async () => {
  house = await openHouse();
  list = await listSubmitted(house);
});
afterAll(() => house.close());

test.each(["lan", "minh", "hoa"] as const)(
  "%s, who prepared or verified it and holds the approver’s office since, does not approve it",
  async (who) => {
    const since = asApprover(house, who);
    const reason = who === "lan" ? "prepared_this_list" : "verified_this_list";
    expect(await refusalOf(approve(house, list.versionId, since))).toBe(reason);
    const admin = { ...since, grants: since.grants.slice(-1) };
    expect(await refusalOf(approve(house, list.versionId, admin))).toBe(reason);
    expect(await versionRow(house, list.versionId)).toMatchObject({ status: "submitted" });
  },
);

test("whoever had nothing to do with it may, though he prepares lists of another ward", async () => {
  await approve(house, list.versionId, asApprover(house, "sen"));
  expect(await versionRow(house, list.versionId)).toMatchObject({
    approvedBy: house.people.sen.userId,
  });
});

test.each(["lan", "minh", "hoa"] as const)(
  "what another approved %s does not publish either",
  async (who) => {
    const since = asApprover(house, who);
    await look(house, list.versionId, since);
    expect(await refusalOf(publishNow(house, list, { who: since }))).toBe(
      who === "lan" ? "prepared_this_list" : "verified_this_list",
    );
  },
);

test("approver and publisher may be two people", async () => {
  expect(await publishNow(house, list)).toMatchObject({ status: "published" });
  expect(await versionRow(house, list.versionId)).toMatchObject({
    approvedBy: house.people.sen.userId,
    publishedBy: house.people.quan.userId,
  });
});
