import { grants } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import { instantAt } from "@sansang/rules/kernel/calendar";
import { CalendarDateInput } from "@sansang/rules/kernel/calendar.input";
import { EndGrantInput, GiveGrantInput } from "@sansang/rules/users/grant.input";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import {
  appoint,
  CHOSEN_PASSWORD,
  choose,
  confirm,
  invite,
  openProposal,
} from "@sansang/testing/invitations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { listUnits } from "../../org/list-units.ts";
import { actorOfSession } from "../session.ts";
import { signIn } from "../sign-in.ts";
import { endGrant, giveGrant } from "./give-grant.ts";
import { withdrawProposal } from "./proposals.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ward = (index: number) => app.city.wards[index]?.id ?? "";
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

/** The day on which he is to be elsewhere, and the last minute before. */
const MONDAY = "2022-05-02";
const midnight = instantAt(CalendarDateInput.parse(MONDAY), "00:00");
const before = minutesAfter(midnight, -1);

let counted = 0;
const official = () =>
  invite(app, {
    login: `canbo.${++counted}`,
    name: "Lâm Văn Bần",
    grants: [{ role: "ward_official", unitId: ward(0) }],
  });
const supervisor = (institution: Institution) =>
  appoint(
    app,
    {
      login: `giamsat.${++counted}`,
      name: "Tạ Thị Bông",
      grants: [{ role: "supervisor", institution, unitId: ward(0), decisionNumber: "12/QĐ-UBND" }],
    },
    { confirmedBy: institution === "home_affairs" ? "hoa" : "minh" },
  );

const rightsOf = (userId: string) =>
  app.db.select().from(grants).where(eq(grants.userId, userId)).orderBy(grants.validFrom, grants.id);
const rightOf = async (userId: string) => (await rightsOf(userId))[0]?.id ?? "";
const give = (input: (typeof GiveGrantInput)["_zod"]["input"], who: Parameters<TestApp["as"]>[0] = "que") =>
  execute(giveGrant, app.as(who), GiveGrantInput.parse(input));
const end = (input: (typeof EndGrantInput)["_zod"]["input"], now?: Date) =>
  execute(endGrant, app.as("que", now), EndGrantInput.parse(input));

/** Where he works at an instant, as his open session says. */
async function wardsOf(token: string, at: Date): Promise<readonly string[]> {
  const signed = await actorOfSession(app.db, token, at);
  const { actor } = signed ?? {};
  if (!actor || actor.grants.length === 0) return [];
  const { units } = await answer(listUnits, app.as(actor, at), { kinds: ["ward"] });
  return units.map(({ name }) => name);
}

describe("an official who moves to another ward on a day", () => {
  test("sees the old one until the evening before, from that day the new one, and never both or neither", async () => {
    const { userId, login, token } = await official();
    await choose(app, { token });
    const session = await signIn({
      context: app.as(null),
      login,
      password: CHOSEN_PASSWORD,
      userAgent: null,
      address: "10.2.0.1",
    });
    const move = { userId, role: "ward_official" as const, unitId: ward(1), startsOn: MONDAY };
    await give({ ...move, replaces: await rightOf(userId) });
    expect(await wardsOf(session.token, TUESDAY)).toEqual(["Phường 1"]);
    expect(await wardsOf(session.token, before)).toEqual(["Phường 1"]);
    expect(await wardsOf(session.token, midnight)).toEqual(["Phường 2"]);
    const [old, next] = await rightsOf(userId);
    expect(old?.validTo).toEqual(next?.validFrom);
    expect(next?.validTo).toBeNull();
  });

  test("does not hold one right twice at a time, whoever writes", async () => {
    const { userId } = await official();
    const again = { userId, role: "ward_official" as const, unitId: ward(0) };
    expect(await reasonOf(give(again))).toBe("right_held");
    expect(await reasonOf(give({ ...again, startsOn: MONDAY }))).toBe("right_held");
    const [held] = await rightsOf(userId);
    if (!held) throw new Error("He holds nothing");
    const { id: _, period: __, ...copy } = held;
    await expect(app.db.insert(grants).values({ ...copy, validFrom: midnight })).rejects.toMatchObject({
      cause: { constraint: "grants_without_overlaps" },
    });
  });

  test("is not moved out of a ward over which the mover has no say", async () => {
    const { userId } = await official();
    await give({ userId, role: "auditor", unitId: ward(1) });
    const ofWardTwo: Actor = {
      ...app.people.que,
      grants: app.people.que.grants.map((each) => ({
        ...each,
        unitId: ward(1),
        unitPath: app.city.wards[1]?.path ?? each.unitPath,
      })),
    };
    const replaces = await rightOf(userId);
    const move = { userId, role: "ward_official" as const, unitId: ward(1), replaces };
    expect(await reasonOf(give(move, ofWardTwo))).toBe("account_beyond_yours");
    expect(await reasonOf(give(move))).toBeNull();
  });
});

describe("a right that has ended", () => {
  test("never begins again: it is not moved, not ended twice, not ended in the past", async () => {
    const { userId } = await official();
    const grantId = await rightOf(userId);
    expect(await reasonOf(end({ grantId, endsOn: "2022-04-20" }))).toBe("right_ends_in_past");
    await end({ grantId, endsOn: "2022-04-28" });
    expect(await reasonOf(end({ grantId, endsOn: "2022-04-29" }))).toBe("right_over");
    await end({ grantId });
    expect(await reasonOf(end({ grantId }))).toBe("right_over");
    const move = { userId, role: "ward_official" as const, unitId: ward(1), replaces: grantId };
    expect(await reasonOf(give(move))).toBe("right_over");
    await expect(
      app.db.update(grants).set({ validTo: null }).where(eq(grants.id, grantId)),
    ).rejects.toMatchObject({ cause: { code: "SM011" } });
    await give({ userId, role: "ward_official", unitId: ward(0) });
    expect(await rightsOf(userId)).toHaveLength(2);
  });
});

describe("a supervisor who moves", () => {
  const move = (userId: string, replaces: string, institution: Institution = "home_affairs") =>
    give({
      userId,
      role: "supervisor",
      institution,
      unitId: ward(1),
      decisionNumber: "31/QĐ-UBND",
      startsOn: MONDAY,
      replaces,
    });
  const periods = async (userId: string) =>
    (await rightsOf(userId)).map(({ unitId, validFrom, validTo }) => ({ unitId, validFrom, validTo }));

  test("keeps the old right until somebody confirms; confirmed early, the new one begins on its day", async () => {
    const { userId } = await supervisor("home_affairs");
    const old = await rightOf(userId);
    expect(await move(userId, old)).toMatchObject({ code: expect.any(String) });
    expect(await periods(userId)).toMatchObject([{ unitId: ward(0), validTo: null }]);
    await confirm(app, await openProposal(app, userId), "hoa");
    expect(await periods(userId)).toMatchObject([
      { unitId: ward(0), validTo: midnight },
      { unitId: ward(1), validFrom: midnight, validTo: null },
    ]);
  });

  test("confirmed late, the old one ends and the new one begins at that moment", async () => {
    const { userId } = await supervisor("home_affairs");
    await move(userId, await rightOf(userId));
    const late = minutesAfter(midnight, 600);
    await confirm(app, await openProposal(app, userId), "hoa", late);
    expect(await periods(userId)).toMatchObject([
      { unitId: ward(0), validTo: late },
      { unitId: ward(1), validFrom: late },
    ]);
  });

  test("stays where he is when it is taken back", async () => {
    const { userId } = await supervisor("home_affairs");
    await move(userId, await rightOf(userId));
    await execute(withdrawProposal, app.as("que"), { proposalId: await openProposal(app, userId) });
    expect(await periods(userId)).toMatchObject([{ unitId: ward(0), validTo: null }]);
  });

  test("may speak for the other institution afterwards, never at the same time", async () => {
    const { userId } = await supervisor("home_affairs");
    const old = await rightOf(userId);
    const other = {
      userId,
      role: "supervisor" as const,
      institution: "fatherland_front" as const,
      unitId: ward(1),
      decisionNumber: "32/QĐ-MTTQ",
    };
    await give({ ...other, startsOn: MONDAY });
    expect(await reasonOf(confirm(app, await openProposal(app, userId), "minh"))).toBe("both_institutions");
    await end({ grantId: old, endsOn: "2022-05-01" });
    await confirm(app, await openProposal(app, userId), "minh");
    expect(await periods(userId)).toMatchObject([
      { unitId: ward(0), validTo: midnight },
      { unitId: ward(1), validFrom: midnight },
    ]);
  });
});
