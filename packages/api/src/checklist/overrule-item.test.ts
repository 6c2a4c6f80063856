import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles } from "@sansang/db/tables/elections";
import { type House, openHouse } from "@sansang/testing/house";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  freshItem,
  itemInDraft,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { submitItem } from "./hand-in.ts";
import { exemptItem, reopenItem } from "./overrule-item.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const reopen = (itemId: string) => execute(reopenItem, house.as("quan"), { itemId, reason: LONG_REASON });
const exempt = (itemId: string) => execute(exemptItem, house.as("quan"), { itemId, reason: LONG_REASON });

describe("Quản takes a verified item up again", () => {
  test("it is a draft; sent again unchanged with a reason, its old verdicts are history", async () => {
    const itemId = await itemVerified(house);
    const lines = await linesOf(house, () => reopen(itemId));
    expect(lines).toMatchObject([
      {
        action: "checklist.item.reopen",
        actorRole: "admin",
        outcome: "done",
        detail: { before: { state: "verified" }, after: { state: "draft", reason: LONG_REASON } },
      },
    ]);
    expect(await refusalOf(execute(submitItem, house.as("lan"), { itemId }))).toBe("nothing_changed");
    await execute(submitItem, house.as("lan"), { itemId, reason: LONG_REASON });
    expect(await rowOf(house, itemId)).toMatchObject({ state: "submitted", half: "none", version: 2 });
    await verify(house, "home_affairs", itemId, 2);
    expect((await rowOf(house, itemId)).half).toBe("home_affairs");
  });

  test("only what is finished can be taken up again", async () => {
    for (const itemId of [await freshItem(house), await itemInDraft(house), await itemSubmitted(house)])
      expect(await refusalOf(reopen(itemId))).toBe("not_possible_now");
  });
});

describe("Quản exempts a unit from a step", () => {
  test("the item is not applicable, which is never «done», and takes nothing any more", async () => {
    const itemId = await freshItem(house);
    await exempt(itemId);
    expect(await rowOf(house, itemId)).toMatchObject({ state: "not_applicable", exemptBy: "admin" });
    expect(await refusalOf(attach(house, "lan", itemId))).toBe("not_possible_now");
  });

  test("and may take his word back: untouched as before, or a draft where evidence lies", async () => {
    const empty = await freshItem(house);
    const laid = await itemInDraft(house);
    for (const itemId of [empty, laid]) {
      await exempt(itemId);
      await reopen(itemId);
    }
    expect(await rowOf(house, empty)).toMatchObject({ state: "not_started", exemptBy: null });
    expect(await rowOf(house, laid)).toMatchObject({ state: "draft", exemptBy: null });
  });

  test("an exempted item that was under review forgets no verdict when it comes back", async () => {
    const itemId = await itemSubmitted(house);
    await sendBack(house, "home_affairs", itemId);
    await exempt(itemId);
    await reopen(itemId);
    expect(await rowOf(house, itemId)).toMatchObject({ state: "draft", version: 1 });
  });

  test("what the rules exempt stays exempt, whoever asks", async () => {
    const itemId = await freshItem(house);
    await house.db
      .update(checklistItems)
      .set({ state: "not_applicable", exemptBy: "rules" })
      .where(eq(checklistItems.id, itemId));
    expect(await refusalOf(reopen(itemId))).toBe("not_applicable_by_rules");
  });

  test("a verified item is reopened first", async () => {
    expect(await refusalOf(exempt(await itemVerified(house)))).toBe("not_possible_now");
  });

  test.each(["lan", "minh", "hoa", "thanh"] as const)("%s may do neither", async (who) => {
    const itemId = await itemSubmitted(house);
    for (const verb of [exemptItem, reopenItem])
      expect(await refusalOf(execute(verb, house.as(who), { itemId, reason: LONG_REASON }))).toBe(
        "forbidden",
      );
  });
});

test("in a closed cycle nothing moves any more", async () => {
  const itemId = await itemSubmitted(house);
  await house.db.update(cycles).set({ closedAt: new Date() }).where(eq(cycles.id, house.cycleId));
  const before = await rowOf(house, itemId);
  for (const attempt of [
    () => exempt(itemId),
    () => verify(house, "home_affairs", itemId),
    () => attach(house, "lan", itemId),
    () => execute(submitItem, house.as("lan"), { itemId }),
  ])
    expect(await refusalOf(attempt())).toBe("cycle_closed");
  expect(await rowOf(house, itemId)).toEqual(before);
});
