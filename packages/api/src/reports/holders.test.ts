import { checklistItems } from "@sansang/db/tables/checklist";
import { heldUntil } from "@sansang/rules/checklist/held";
import { SetDisputeDaysInput } from "@sansang/rules/elections/election.input";
import { asOwner } from "@sansang/testing/as-owner";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import {
  itemAwaitingSecondVerdict,
  itemDisputed,
  itemSubmitted,
  LONG_REASON,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideItem } from "../checklist/decide-item.ts";
import { showCycle } from "../elections/show-cycle.ts";
import { setDisputeDays } from "../elections/standing/set-dispute-days.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { listProblems } from "./list-problems.ts";
import { showBoard } from "./show-board.ts";
import { showCell } from "./show-cell.ts";
import { showContacts } from "./show-contacts.ts";

const CITY_PHONE = "0299 3800 800";
const HOA_PHONE = "0900 000 012";
const TU_PHONE = "0900 000 013";

let app: TestApp;
let sent: string;
let seenByFront: string;
let disputed: string;
beforeAll(async () => {
  app = await openTestApp();
  sent = await itemSubmitted(app, { step: "TRAINING" });
  seenByFront = await itemAwaitingSecondVerdict(app, { step: "TRAINING" });
  disputed = await itemDisputed(app, { step: "TRAINING" });
  await asOwner(app.ownerUrl, async (owner) => {
    await owner.execute(sql`update units set phone = ${CITY_PHONE} where kind = 'city'`);
    await owner.execute(sql`update users set phone = ${HOA_PHONE} where login = 'noivu.tp'`);
    await owner.execute(sql`update users set phone = ${TU_PHONE} where login = 'p1k1.khom'`);
  });
});
afterAll(() => app.close());

const wardId = () => app.city.wards[0]?.id ?? "";
const problemOf = async (who: PersonKey, itemId: string) => {
  const { problems } = await answer(listProblems, app.as(who), { limit: 100 });
  const problem = problems.find(({ items }) => items.some(({ id }) => id === itemId));
  if (!problem) throw new Error(`${who} is not told of ${itemId}`);
  return problem;
};
const contactsOf = async (who: PersonKey, itemId: string) =>
  (await problemOf(who, itemId)).actions.map((action) => [action.who, action.contact]);

describe("who holds a dossier, and how he is reached", () => {
  test("both institutions hold what was sent, each by the person there; without a number of his own by his office", async () => {
    expect(await contactsOf("lan", sent)).toEqual([
      ["fatherland_front", { name: "Lương Văn Minh", phone: CITY_PHONE, isYou: false }],
      ["home_affairs", { name: "Trần Thị Hoà", phone: HOA_PHONE, isYou: false }],
    ]);
  });

  test("the reader is told that it is he himself", async () => {
    expect(await contactsOf("hoa", seenByFront)).toEqual([
      ["home_affairs", { name: "Trần Thị Hoà", phone: HOA_PHONE, isYou: true }],
    ]);
    expect(await contactsOf("quan", disputed)).toEqual([
      ["approver", { name: "Lê Văn Quản", phone: CITY_PHONE, isYou: true }],
    ]);
  });

  test("who inspects reads the number of the office, and no person's, on the board neither", async () => {
    expect(await contactsOf("thanh", seenByFront)).toEqual([
      ["home_affairs", { name: "Trần Thị Hoà", phone: CITY_PHONE, isYou: false }],
    ]);
    const phones = async (who: PersonKey) => {
      const board = await answer(showBoard, app.as(who), { unitId: wardId() });
      return board.kind === "ward" ? board.neighbourhoods.flatMap(({ phone }) => phone ?? []) : [];
    };
    expect(await phones("lan")).toEqual([TU_PHONE]);
    expect(await phones("thanh")).toEqual([]);
  });

  test("a cell says of each who holds it how many, since when and until when", async () => {
    const asked = { unitId: wardId(), step: "TRAINING" as const, limit: 100 };
    const { holders, read, total } = await answer(showCell, app.as("lan"), asked);
    const [{ due } = { due: "" }] = await app.db
      .select({ due: checklistItems.dueOn })
      .from(checklistItems)
      .where(eq(checklistItems.id, sent));
    expect(holders.map(({ who, count, since }) => [who, count, since])).toEqual([
      ["approver", 1, "2022-04-26"],
      ["home_affairs", 2, "2022-04-26"],
      ["fatherland_front", 1, "2022-04-26"],
    ]);
    expect(holders.map(({ until }) => until)).toEqual(["2022-04-29", due, due]);
    expect(read).toBe(total);
    const first = await answer(showCell, app.as("lan"), { ...asked, limit: 1 });
    expect([first.read, first.total]).toEqual([1, total]);
    expect(first.holders.map(({ who, count }) => [who, count])).toEqual([["approver", 1]]);
    expect(await refusalOf(answer(showCell, app.as("sen"), asked))).toBe("not_found");
  });

  test("a khóm is told of the dossiers of its commune too, without words that were not meant for it", async () => {
    const [plan] = await app.db
      .select()
      .from(checklistItems)
      .where(sql`unit_id = ${wardId()} and step_code = 'PLAN'`);
    const unitId = app.city.wards[0]?.neighbourhoods[0]?.id;
    const { problems, every } = await answer(listProblems, app.as("tu"), { unitId, limit: 100 });
    expect(problems.flatMap(({ items }) => items.map(({ id }) => id))).toContain(plan?.id);
    expect(every).toBe(problems.length);
  });
});

test("of a khóm everybody who may be rung up is named, to whoever may ring", async () => {
  const unitId = app.city.wards[0]?.neighbourhoods[0]?.id ?? "";
  const { contacts } = await answer(showContacts, app.as("tu"), { unitId });
  expect(contacts.map(({ who, contact }) => [who, contact.name, contact.isYou])).toEqual([
    ["unit", "Nguyễn Thị Tư", true],
    ["ward", "Huỳnh Ngọc Lan", false],
    ["fatherland_front", "Lương Văn Minh", false],
    ["home_affairs", "Trần Thị Hoà", false],
    ["approver", "Lê Văn Quản", false],
  ]);
  expect(await refusalOf(answer(showContacts, app.as("thanh"), { unitId }))).toBe("forbidden");
  expect(await refusalOf(answer(showContacts, app.as("sen"), { unitId }))).toBe("not_found");
});

describe("a dispute has a day", () => {
  const set = (who: PersonKey, days: number, found = 3) =>
    execute(
      setDisputeDays,
      app.as(who),
      SetDisputeDaysInput.parse({ cycleId: app.cycleId, days, opened: { days: found } }),
    );
  const dayOf = async () => {
    const [item] = (await problemOf("minh", disputed)).items;
    return item && heldUntil(item);
  };

  test("three working days as the office proposes, or as many as the approver sets, who is named", async () => {
    expect(await dayOf()).toBe("2022-04-29");
    expect((await answer(showCycle, app.as("minh"), {})).disputeDaysSetBy).toBeNull();
    await set("quan", 1);
    expect(await dayOf()).toBe("2022-04-27");
    expect(await answer(showCycle, app.as("minh"), {})).toMatchObject({
      disputeDays: 1,
      disputeDaysSetBy: "Lê Văn Quản",
    });
    expect(await refusalOf(set("minh", 5))).toBe("forbidden");
    expect(SetDisputeDaysInput.safeParse({ cycleId: app.cycleId, days: 0, opened: null }).success).toBe(
      false,
    );
    expect(SetDisputeDaysInput.safeParse({ cycleId: app.cycleId, days: 31, opened: null }).success).toBe(
      false,
    );
  });

  test("whoever opened the form before a colleague saved it is asked, and overwrites nothing", async () => {
    expect(await refusalOf(set("quan", 7, 3))).toBe("changed_meanwhile");
    expect((await answer(showCycle, app.as("minh"), {})).disputeDays).toBe(1);
  });

  test("it reminds and refuses nothing: after it the dispute is decided as before", async () => {
    const late = new Date("2022-05-06T02:00:00Z");
    const done = await execute(decideItem, app.as("quan", late), {
      itemId: disputed,
      outcome: "verified",
      reason: LONG_REASON,
      seenVersion: 1,
    });
    expect(done.status).toBe("verified");
  });
});
