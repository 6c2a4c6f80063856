import { grants } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { EndGrantInput, GiveGrantInput } from "@sansang/rules/users/grant.input";
import { EditAccountInput } from "@sansang/rules/users/user.input";
import { enrol } from "@sansang/testing/accounts";
import { confirm, invite, openProposal } from "@sansang/testing/invitations";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { deactivateUser, editAccount } from "./accounts.ts";
import { endGrant, giveGrant } from "./grants/give-grant.ts";
import { listAccounts } from "./list-accounts.ts";
import { showAccount } from "./show-account.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ward = (index: number) => app.city.wards[index]?.id ?? "";
const show = (userId: string, who: Parameters<TestApp["as"]>[0] = "que") =>
  answer(showAccount, app.as(who), { userId });
/** The administrator, as if of one ward only. */
const ofWard = (index: number): Actor => ({
  ...app.people.que,
  userId: app.people.thanh.userId,
  grants: app.people.que.grants.map((each) => ({
    ...each,
    unitId: ward(index),
    unitPath: app.city.wards[index]?.path ?? each.unitPath,
  })),
});
const give = (input: (typeof GiveGrantInput)["_zod"]["input"]) =>
  execute(giveGrant, app.as("que"), GiveGrantInput.parse(input));
const rightOf = async (userId: string) =>
  (await app.db.select().from(grants).where(eq(grants.userId, userId)))[0]?.id ?? "";

let counted = 0;
const official = (name = "Lâm Văn Bần", unitId = ward(0)) =>
  invite(app, { login: `canbo.${++counted}`, name, grants: [{ role: "ward_official", unitId }] });

describe("the page of an account", () => {
  test("shows the person, every right with whoever gave and confirmed it, and what happened, newest first", async () => {
    const { userId } = await official();
    const person = { name: "Lâm Văn Bần", title: null, phone: null, email: null };
    await execute(
      editAccount,
      app.as("que"),
      EditAccountInput.parse({ userId, name: "Lâm Văn Bần", phone: "0900 000 321", opened: person }),
    );
    const wanted = { role: "supervisor", institution: "home_affairs", unitId: ward(0) } as const;
    await give({ userId, ...wanted, decisionNumber: "41/QĐ-UBND", startsOn: "2022-05-02" });
    expect((await show(userId)).rights).toMatchObject([
      { role: "ward_official", status: "in_force", givenBy: app.people.que.name, confirmedBy: null },
      { role: "supervisor", status: "proposed", decisionNumber: "41/QĐ-UBND", confirmedBy: null },
    ]);
    await confirm(app, await openProposal(app, userId), "hoa");
    await execute(endGrant, app.as("que"), EndGrantInput.parse({ grantId: await rightOf(userId) }));
    const { rights, history, ...account } = await show(userId);
    expect(account).toMatchObject({ phone: "0900 000 321", mayChange: true, hindrance: null, isOfTwo: true });
    expect(rights).toMatchObject([
      { role: "supervisor", status: "to_begin", confirmedBy: app.people.hoa.name, unitName: "Phường 1" },
      { role: "ward_official", status: "ended" },
    ]);
    expect(history.map(({ action }) => action)).toEqual([
      "users.grant.end",
      "users.grant.confirm",
      "users.grant.give",
      "users.account.edit",
      "users.account.invite",
    ]);
    expect(history[3]).toMatchObject({ before: { phone: null }, after: { phone: "0900 000 321" } });
    expect(history[2]).toMatchObject({
      after: { decisionNumber: "41/QĐ-UBND" },
      grants: [{ role: "supervisor", institution: "home_affairs", unitName: "Phường 1" }],
    });
  });

  test("tells an administrator of one ward of that ward alone, and why the account is not his to change", async () => {
    const { userId } = await official();
    await give({ userId, role: "auditor", unitId: ward(1) });
    const shown = await show(userId, ofWard(0));
    expect(shown.rights.map(({ unitName }) => unitName)).toEqual(["Phường 1"]);
    expect(shown.history.map(({ action }) => action)).toEqual(["users.account.invite"]);
    expect(JSON.stringify(shown)).not.toContain(ward(1));
    expect(shown.hindrance).toBe("account_beyond_yours");
  });

  test("of another ward never was, nor is that of somebody who has moved there", async () => {
    const { userId } = await official();
    expect(await refusalOf(show(userId, ofWard(1)))).toBe("not_found");
    await give({ userId, role: "ward_official", unitId: ward(1), replaces: await rightOf(userId) });
    expect(await refusalOf(show(userId, ofWard(0)))).toBe("not_found");
    await expect(show(userId, ofWard(1))).resolves.toMatchObject({ id: userId });
  });

  test("is read by the auditor, who may change nothing, and by nobody who looks after dossiers", async () => {
    const { userId } = await official();
    expect(await show(userId, "thanh")).toMatchObject({ mayChange: false });
    expect(await refusalOf(show(userId, "lan"))).toBe("forbidden");
  });

  test("of an ended account stays, and says that nothing can be changed", async () => {
    const { userId } = await official();
    await execute(deactivateUser, app.as("que"), { userId });
    expect(await show(userId)).toMatchObject({ isActive: false, hindrance: "already_inactive" });
  });
});

describe("the list of accounts", () => {
  const names = async (ask: Partial<Parameters<typeof listAccounts.run>[0]["input"]> = {}) =>
    (await answer(listAccounts, app.as("que"), ask)).rows.map(({ name }) => name);

  test("still holds who has lost his last right, so that he can be given another", async () => {
    const { userId, name } = await official("Quách Thị Gáo");
    await execute(endGrant, app.as("que"), EndGrantInput.parse({ grantId: await rightOf(userId) }));
    expect(await names({ q: "gao" })).toEqual([name]);
    expect((await answer(listAccounts, app.as("que"), { q: "gao" })).total).toBe(1);
    expect((await show(userId)).rights).toMatchObject([{ status: "ended" }]);
    await give({ userId, role: "ward_official", unitId: ward(1) });
    expect(await names({ q: "gao", unitId: ward(0) })).toEqual([]);
    expect(await names({ q: "gao", unitId: ward(1) })).toEqual([name]);
  });

  test("is in the order of the Vietnamese alphabet, given name first: d before đ, tones after letters", async () => {
    const orders = [
      "Khổng Thị Zan",
      "Khổng Thị Duối",
      "Khổng Văn Dừa",
      "Khổng Thị Đào",
      "Khổng An Đào",
      "Khổng Thị Đáo",
    ];
    for (const name of orders) await official(name);
    expect(await names({ q: "khong " })).toEqual([
      "Khổng Thị Duối",
      "Khổng Văn Dừa",
      "Khổng An Đào",
      "Khổng Thị Đào",
      "Khổng Thị Đáo",
      "Khổng Thị Zan",
    ]);
  });

  test("holds each of hundreds once, page by page, though many bear one name", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      login: `mit.${index}`,
      name: ["Hồ Văn Mít", "Hồ Văn Mịt", "Hồ | Văn Mít"][index % 3] ?? "",
    }));
    const unit = app.city.wards[0];
    if (!unit) throw new Error("There is no ward");
    const held = [{ role: "auditor" as const, institution: null, unitId: unit.id, unitPath: unit.path }];
    for (const each of many) await enrol(app.db, { ...each, grants: held });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await answer(listAccounts, app.as("que"), {
        role: "auditor",
        unitId: ward(0),
        q: "mit.",
        after,
      });
      seen.push(...page.rows.map(({ login }) => login));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });
});
