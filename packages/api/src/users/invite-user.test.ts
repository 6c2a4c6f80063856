import { oneTimeLinks, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { changeAccounts, enrol } from "@sansang/testing/accounts";
import { asOwner } from "@sansang/testing/as-owner";
import { TUESDAY } from "@sansang/testing/clock";
import { appoint, choose, invite, CHOSEN_PASSWORD as PASSWORD } from "@sansang/testing/invitations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { deactivateUser, renewLink } from "./accounts.ts";
import { foundOffice } from "./found-office.ts";
import { listAccounts } from "./list-accounts.ts";
import { ownerOfLink } from "./one-time-link.ts";
import { actorOfSession } from "./session.ts";
import { signIn } from "./sign-in.ts";

let app: TestApp;
/** An administrator of ward 1 alone. */
let mit: Actor;
beforeAll(async () => {
  app = await openTestApp();
  const wanted = {
    role: "administrator",
    unitId: ward(0),
    decisionNumber: "12/QĐ-UBND",
  } as const;
  const { userId } = await appoint(
    app,
    { login: "mit.quantri", name: "Nguyễn Văn Mít", grants: [wanted] },
    { confirmedBy: "tram" },
  );
  mit = {
    userId,
    name: "Nguyễn Văn Mít",
    grants: [{ role: "administrator", institution: null, unitId: ward(0), unitPath: wardPath(0) }],
  };
});
afterAll(() => app.close());

const ward = (index: number) => app.city.wards[index]?.id ?? "";
const wardPath = (index: number) => app.city.wards[index]?.path ?? app.city.path;
const neighbourhood = (index: number) => app.city.wards[index]?.neighbourhoods[0]?.id ?? "";

const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

describe("Quế invites", () => {
  test("a clerk, who chooses a password by the link and signs in; the link works once", async () => {
    const { token, userId } = await invite(app, {
      login: "p1k2.khom",
      name: "Kim Thị Chanh",
      grants: [{ role: "neighbourhood_clerk", unitId: neighbourhood(0) }],
    });
    expect(await ownerOfLink(app.db, token ?? "")).toEqual({
      userId,
      name: "Kim Thị Chanh",
      login: "p1k2.khom",
      codeHolder: null,
    });
    await choose(app, { token });
    const chanh = await signIn({
      context: app.as(null),
      login: "p1k2.khom",
      password: PASSWORD,
      userAgent: null,
      address: "1",
    });
    const signed = await actorOfSession(app.db, chanh.token, TUESDAY);
    expect(signed?.actor.grants).toMatchObject([{ role: "neighbourhood_clerk", unitId: neighbourhood(0) }]);
    expect(await reasonOf(choose(app, { token }))).toBe("link_not_valid");
    expect(await ownerOfLink(app.db, token ?? "")).toBeNull();
  });

  test("only in roles that fit the unit", async () => {
    const give = (role: "ward_official" | "neighbourhood_clerk" | "auditor", unitId: string) =>
      reasonOf(invite(app, { login: "oi.thu", name: "Lê Văn Ổi", grants: [{ role, unitId }] }));
    expect(await give("ward_official", app.city.id)).toBe("role_not_for_unit");
    expect(await give("ward_official", neighbourhood(0))).toBe("role_not_for_unit");
    expect(await give("neighbourhood_clerk", ward(0))).toBe("role_not_for_unit");
    expect(await app.db.select({ id: users.id }).from(users).where(eq(users.login, "oi.thu"))).toEqual([]);
  });

  test("nobody twice under one login", async () => {
    expect(
      await reasonOf(
        invite(app, { login: "P1.CANBO", name: "Lê Văn Ổi", grants: [{ role: "auditor", unitId: ward(0) }] }),
      ),
    ).toBe("login_taken");
  });

  test("and neither the link nor its fingerprint's source is kept anywhere", async () => {
    const { token } = await invite(app, {
      login: "dua.mai",
      name: "Mai Thị Dừa",
      grants: [{ role: "auditor", unitId: ward(0) }],
    });
    const stored = [
      await app.db.select().from(oneTimeLinks),
      (await app.db.execute(sql`select * from ledger`)).rows,
      (await app.db.execute(sql`select * from answered_requests`)).rows,
    ];
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

describe("Mít, who administers ward 1 alone, hands out nothing that he does not hold", () => {
  const asked = (unitId: string) =>
    invite(app, { login: "thu.hai", name: "Danh Văn Nhãn", grants: [{ role: "auditor", unitId }] }, mit);

  test("not for the city, not for ward 2, and hears of them what he hears of units that never were", async () => {
    const never = await reasonOf(asked("00000000-0000-7000-8000-000000000000"));
    expect(never).toBe("not_found");
    expect(await reasonOf(asked(app.city.id))).toBe(never);
    expect(await reasonOf(asked(ward(1)))).toBe(never);
  });

  test("not hidden behind a right of his own", async () => {
    const grants = [
      { role: "auditor" as const, unitId: ward(0) },
      { role: "auditor" as const, unitId: ward(1) },
    ];
    expect(await reasonOf(invite(app, { login: "thu.ba", name: "Danh Văn Nhãn", grants }, mit))).toBe(
      "not_found",
    );
  });

  test("nor over an account that reaches beyond his ward", async () => {
    const grants = [
      { role: "auditor" as const, unitId: ward(0) },
      { role: "auditor" as const, unitId: ward(1) },
    ];
    const { userId } = await invite(app, { login: "hai.phuong", name: "Danh Văn Nhãn", grants });
    expect(await reasonOf(execute(renewLink, app.as(mit), { userId }))).toBe("account_beyond_yours");
    expect(await reasonOf(execute(deactivateUser, app.as(mit), { userId }))).toBe("account_beyond_yours");
    expect(await reasonOf(execute(deactivateUser, app.as(mit), { userId: app.people.sen.userId }))).toBe(
      "not_found",
    );
  });

  test("a ward official hands out nothing at all", async () => {
    expect(
      await reasonOf(
        invite(
          app,
          {
            login: "thu.tu",
            name: "Danh Văn Nhãn",
            grants: [{ role: "neighbourhood_clerk", unitId: neighbourhood(0) }],
          },
          app.people.lan,
        ),
      ),
    ).toBe("forbidden");
  });
});

describe("an account", () => {
  test("that is ended signs its person out at once, and nobody ends his own", async () => {
    const { token, userId } = await invite(app, {
      login: "ket.thuc",
      name: "Phan Thị Lành",
      grants: [{ role: "ward_official", unitId: ward(0) }],
    });
    await choose(app, { token });
    const session = await signIn({
      context: app.as(null),
      login: "ket.thuc",
      password: PASSWORD,
      userAgent: null,
      address: "1",
    });
    expect(await execute(deactivateUser, app.as("que"), { userId })).toEqual({ userId, sessionsEnded: 1 });
    expect(await actorOfSession(app.db, session.token, TUESDAY)).toBeNull();
    expect(await reasonOf(execute(deactivateUser, app.as("que"), { userId }))).toBe("already_inactive");
    expect(await reasonOf(execute(renewLink, app.as("que"), { userId }))).toBe("already_inactive");
    expect(await reasonOf(execute(deactivateUser, app.as("que"), { userId: app.people.que.userId }))).toBe(
      "own_account",
    );
  });

  test("that was ended while its link was open chooses no password, and one without a right is nobody’s to renew", async () => {
    const { token, userId } = await invite(app, {
      login: "muon.mang",
      name: "Phan Thị Lành",
      grants: [{ role: "ward_official", unitId: ward(0) }],
    });
    await changeAccounts(app.db, "update users set is_active = false where id = $1 returning id", [userId]);
    const choosing = choose(app, { token });
    expect(await reasonOf(choosing)).toBe("link_not_valid");
    const bare = await enrol(app.db, { login: "khong.quyen", name: "Phan Thị Lành", grants: [] });
    expect(await reasonOf(execute(renewLink, app.as("que"), { userId: bare.userId }))).toBe("not_found");
  });

  test("gets a new link, and the earlier one stops working", async () => {
    const first = await invite(app, {
      login: "lien.ket",
      name: "Cao Thị Sim",
      grants: [{ role: "ward_official", unitId: ward(0) }],
    });
    const second = await execute(renewLink, app.as("que"), { userId: first.userId });
    expect(await ownerOfLink(app.db, first.token ?? "")).toBeNull();
    expect(await ownerOfLink(app.db, second.token ?? "")).toMatchObject({ login: "lien.ket" });
  });

  test("is found by name without tones, in the order of given names, within one's units", async () => {
    const found = await answer(listAccounts, app.as("que"), { q: "chanh" });
    expect(found.rows.map(({ name }) => name)).toEqual(["Kim Thị Chanh"]);
    const seen = await answer(listAccounts, app.as(mit), {});
    expect(seen.rows.map(({ login }) => login)).not.toContain("p2.canbo");
    expect(seen.rows.map(({ login }) => login)).toContain("p1k1.khom");
    expect(seen.rows.flatMap(({ grants }) => grants.map(({ unitId }) => unitId))).not.toContain(ward(1));
    const given = seen.rows.map(({ name }) => name.split(" ").at(-1));
    expect(given.indexOf("Chanh")).toBeLessThan(given.indexOf("Tư"));
  });
});

describe("an office that begins", () => {
  const found = (isLone = false) =>
    asOwner(app.ownerUrl, (owner) => foundOffice(owner, { cityName: "Thành phố", now: TUESDAY, isLone }));
  const tokenOf = (links: Awaited<ReturnType<typeof found>>, login: string) =>
    links.find((each) => each.login === login)?.token ?? "";

  test("has two people, each with a link of his own until he has used it; one that is governed founds nothing", async () => {
    expect(await found()).toEqual([]);
    await changeAccounts(app.db, "update users set is_active = false returning id");
    const first = await found();
    expect(first.map(({ login }) => login)).toEqual(["quan.tri", "lanh.dao"]);
    const again = await found();
    expect(await ownerOfLink(app.db, tokenOf(first, "quan.tri"))).toBeNull();
    await choose(app, { token: tokenOf(again, "quan.tri") });
    expect((await found()).map(({ login }) => login)).toEqual(["lanh.dao"]);
  });

  test("by one person, who says so, has one, who holds both offices", async () => {
    await changeAccounts(app.db, "update users set is_active = false returning id");
    await changeAccounts(app.db, "update users set login = 'da.nghi' where login = 'quan.tri' returning id");
    expect((await found(true)).map(({ login }) => login)).toEqual(["quan.tri"]);
    const { rows } = await app.db.execute(
      sql`select g.role, g.mark from grants g join users u on u.id = g.user_id where u.login = 'quan.tri' order by g.role`,
    );
    expect(rows).toEqual([
      { role: "administrator", mark: "lone" },
      { role: "approver", mark: "lone" },
    ]);
  });
});
