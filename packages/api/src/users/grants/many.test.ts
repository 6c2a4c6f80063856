import { grants } from "@sansang/db/tables/users";
import { EndManyInput, GiveManyInput } from "@sansang/rules/users/grant.input";
import { invite } from "@sansang/testing/invitations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../../root.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ward = (index: number) => app.city.wards[index]?.id ?? "";
let counted = 0;
const official = async (index = 0) =>
  (
    await invite(app, {
      login: `nhieu.${++counted}`,
      name: "Lâm Văn Bần",
      grants: [{ role: "ward_official", unitId: ward(index) }],
    })
  ).userId;
const rooms = () => createCaller(app.as("que")).users;
const alive = (userId: string) =>
  app.db
    .select({ id: grants.id, role: grants.role })
    .from(grants)
    .where(and(eq(grants.userId, userId), isNull(grants.validTo)));

test("One right for several people: each has his own answer, and who holds it already keeps nobody from it", async () => {
  const [one, two] = [await official(), await official(1)];
  const answers = await rooms().giveMany({ userIds: [one, two], role: "ward_official", unitId: ward(1) });
  expect(answers.map((each) => (each.ok ? "given" : each.reason))).toEqual(["given", "right_held"]);
  expect(await alive(one)).toHaveLength(2);
  expect(await alive(two)).toHaveLength(1);
});

test("Where it takes two people each is a proposal with a code of its own", async () => {
  const people = [await official(), await official()];
  const answers = await rooms().giveMany({
    userIds: people,
    role: "supervisor",
    institution: "home_affairs",
    unitId: ward(0),
    decisionNumber: "44/QĐ-UBND",
  });
  const codes = answers.map((each) => (each.ok ? each.result.code : null));
  expect(new Set(codes).size).toBe(2);
  for (const userId of people) expect(await alive(userId)).toHaveLength(1);
});

test("Several rights end together, with a last day or at once; one that is over says so alone", async () => {
  const people = [await official(), await official()];
  const grantIds = (await Promise.all(people.map(alive))).flatMap((rights) => rights.map(({ id }) => id));
  await rooms().endGrant({ grantId: grantIds[0] ?? "" });
  const answers = await rooms().endMany({ grantIds, endsOn: "30/04/2022" });
  expect(answers.map((each) => (each.ok ? "ended" : each.reason))).toEqual(["right_over", "ended"]);
});

test("No more than a page of accounts at a time", () => {
  const ids = Array.from({ length: 51 }, () => ward(0));
  expect(GiveManyInput.safeParse({ userIds: ids, role: "auditor", unitId: ward(0) }).success).toBe(false);
  expect(EndManyInput.safeParse({ grantIds: ids }).success).toBe(false);
});
