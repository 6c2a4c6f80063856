import { handOverItems } from "@sansang/db/tables/hand-overs";
import type { Actor } from "@sansang/rules/access/can";
import { ProposeHandOverInput } from "@sansang/rules/users/hand-over.input";
import { invite } from "@sansang/testing/invitations";
import { listInDraft } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { itemInDraft, itemReturned, itemSubmitted } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyItem } from "../../checklist/give-verdict.ts";
import { submitItem } from "../../checklist/hand-in.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { deactivateUser } from "../accounts.ts";
import { showAccount } from "../show-account.ts";
import { listOfferedWork, showOpenWork } from "./list-hand-overs.ts";
import { proposeHandOver } from "./propose-hand-over.ts";
import { acceptWork, declineWork, withdrawWork } from "./settle-hand-over.ts";

let app: TestApp;
let lan: Actor;
beforeAll(async () => {
  app = await openTestApp();
  lan = app.people.lan;
});
afterAll(() => app.close());

let counted = 0;
/** A colleague in a ward, with a right of his own. */
async function colleague(index = 0): Promise<Actor> {
  const ward = app.city.wards[index];
  if (!ward) throw new Error("No such ward");
  const name = "Lâm Văn Bần";
  const { userId } = await invite(app, {
    login: `ke.nhiem.${++counted}`,
    name,
    grants: [{ role: "ward_official", unitId: ward.id }],
  });
  return {
    userId,
    name,
    grants: [{ role: "ward_official", institution: null, unitId: ward.id, unitPath: ward.path }],
  };
}

type Who = Parameters<TestApp["as"]>[0];
const propose = (workIds: readonly string[], successor: Actor, who: Who = "lan") =>
  execute(
    proposeHandOver,
    app.as(who),
    ProposeHandOverInput.parse({ userId: lan.userId, successorId: successor.userId, workIds }),
  );
const offered = (who: Who) => answer(listOfferedWork, app.as(who), {});
const inHand = async (who: Who = "lan", userId = lan.userId) =>
  (await answer(showOpenWork, app.as(who), { userId })).work.map(({ id }) => id);
/** Proposed, and the one row that waits for the successor. */
async function offer(workId: string, successor: Actor): Promise<string> {
  await propose([workId], successor);
  const row = (await offered(successor)).find((each) => each.workId === workId);
  if (!row) throw new Error("Nothing is offered");
  return row.handOverItemId;
}

describe("an official who leaves", () => {
  test("has in hand what he touched last and nobody has sent, dossiers and lists", async () => {
    const [draft, returned, sent] = [
      await itemInDraft(app),
      await itemReturned(app),
      await itemSubmitted(app),
    ];
    const { postingId } = await listInDraft(app, 0, 2);
    const work = await inHand();
    expect(work).toEqual(expect.arrayContaining([draft, returned, postingId]));
    expect(work).not.toContain(sent);
    expect(await inHand("que")).toEqual(expect.arrayContaining([draft, returned, postingId]));
    expect(await refusalOf(inHand("sen"))).toBe("not_found");
    expect(await inHand(await colleague())).toEqual([]);
  });

  test("names a successor; it is the successor’s once he takes it, and stands in the dossier’s history", async () => {
    const itemId = await itemInDraft(app);
    const successor = await colleague();
    const handOverItemId = await offer(itemId, successor);
    expect(await inHand()).toContain(itemId);
    await execute(acceptWork, app.as(successor), { handOverItemId });
    expect(await inHand()).not.toContain(itemId);
    expect(await inHand(successor, successor.userId)).toEqual([itemId]);
    expect(await offered(successor)).toEqual([]);
    const { history } = await answer(showAccount, app.as("que"), { userId: lan.userId });
    expect(history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["users.hand_over.propose", "users.hand_over.accept"]),
    );
    await execute(submitItem, app.as(successor), { itemId });
    expect(await inHand(successor, successor.userId)).toEqual([]);
  });

  test("binds the successor: what he took he does not verify later, whatever he becomes", async () => {
    const itemId = await itemInDraft(app);
    const successor = await colleague();
    await execute(acceptWork, app.as(successor), { handOverItemId: await offer(itemId, successor) });
    await execute(submitItem, app.as("lan"), { itemId });
    const promoted: Actor = { ...successor, grants: app.people.hoa.grants };
    const verdict = { itemId, institution: "home_affairs" as const, seenVersion: 1 };
    expect(await refusalOf(execute(verifyItem, app.as(promoted), verdict))).toBe("touched_evidence");
    const other: Actor = { ...(await colleague()), grants: app.people.hoa.grants };
    await execute(verifyItem, app.as(other), verdict);
  });

  test("keeps it when the successor declines, and may take it back before he answers", async () => {
    const itemId = await itemInDraft(app);
    const successor = await colleague();
    await execute(declineWork, app.as(successor), { handOverItemId: await offer(itemId, successor) });
    expect(await inHand()).toContain(itemId);
    const second = await offer(itemId, successor);
    expect(await refusalOf(execute(withdrawWork, app.as(successor), { handOverItemId: second }))).toBe(
      "not_your_hand_over",
    );
    await execute(withdrawWork, app.as("lan"), { handOverItemId: second });
    expect(await refusalOf(execute(acceptWork, app.as(successor), { handOverItemId: second }))).toBe(
      "not_possible_now",
    );
  });

  test("offers nothing to two, nothing to himself, and nothing to somebody who may not do it", async () => {
    const itemId = await itemInDraft(app);
    const [one, two] = [await colleague(), await colleague()];
    await propose([itemId], one);
    expect(await refusalOf(propose([itemId], two))).toBe("handed_over_already");
    const other = await itemInDraft(app);
    expect(await refusalOf(propose([other], lan))).toBe("successor_may_not");
    expect(await refusalOf(propose([other], await colleague(1)))).toBe("successor_may_not");
    expect(await refusalOf(propose([other], app.people.minh))).toBe("successor_may_not");
  });
});

describe("nobody but those two", () => {
  test("takes what was offered to another, and what was sent meanwhile is not taken any more", async () => {
    const itemId = await itemInDraft(app);
    const [successor, stranger] = [await colleague(), await colleague()];
    const handOverItemId = await offer(itemId, successor);
    expect(await refusalOf(execute(acceptWork, app.as(stranger), { handOverItemId }))).toBe(
      "not_the_successor",
    );
    expect(await refusalOf(execute(acceptWork, app.as(await colleague(1)), { handOverItemId }))).toBe(
      "not_found",
    );
    await execute(submitItem, app.as("lan"), { itemId });
    expect(await refusalOf(execute(acceptWork, app.as(successor), { handOverItemId }))).toBe(
      "work_sent_already",
    );
  });

  test("hands over a colleague’s work; his administrator does, also when he is gone", async () => {
    const giver = await colleague();
    const itemId = await itemInDraft(app);
    await execute(acceptWork, app.as(giver), { handOverItemId: await offer(itemId, giver) });
    const input = ProposeHandOverInput.parse({
      userId: giver.userId,
      successorId: lan.userId,
      workIds: [itemId],
    });
    expect(await refusalOf(execute(proposeHandOver, app.as("lan"), input))).toBe("not_your_work");
    await execute(deactivateUser, app.as("que"), { userId: giver.userId });
    await execute(proposeHandOver, app.as("que"), input);
    expect((await offered("lan")).map(({ workId }) => workId)).toContain(itemId);
  });

  test("waits for somebody who is gone: what was offered to him is free again", async () => {
    const itemId = await itemInDraft(app);
    const successor = await colleague();
    const handOverItemId = await offer(itemId, successor);
    await execute(deactivateUser, app.as("que"), { userId: successor.userId });
    const [row] = await app.db.select().from(handOverItems).where(eq(handOverItems.id, handOverItemId));
    expect(row).toMatchObject({ status: "withdrawn", settledBy: app.people.que.userId });
    await propose([itemId], await colleague());
  });
});

test("Past the commands, what was settled stays settled, and an offer begins as one", async () => {
  const itemId = await itemInDraft(app);
  const successor = await colleague();
  const handOverItemId = await offer(itemId, successor);
  await execute(declineWork, app.as(successor), { handOverItemId });
  await expect(
    app.db.update(handOverItems).set({ status: "accepted" }).where(eq(handOverItems.id, handOverItemId)),
  ).rejects.toMatchObject({ cause: { code: "SM001" } });
});
