import { grants, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { GiveGrantInput, RefuseProposalInput } from "@sansang/rules/users/grant.input";
import { changeAccounts } from "@sansang/testing/accounts";
import { asOwner } from "@sansang/testing/as-owner";
import { TUESDAY } from "@sansang/testing/clock";
import {
  appoint,
  CHOSEN_PASSWORD,
  choose,
  confirm,
  invite,
  openProposal,
} from "@sansang/testing/invitations";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { answer } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { deactivateUser, renewLink } from "../accounts.ts";
import { listAccounts } from "../list-accounts.ts";
import { ownerOfLink } from "../one-time-link.ts";
import { actorOfSession } from "../session.ts";
import { showSelf } from "../show-self.ts";
import { signIn } from "../sign-in.ts";
import { giveGrant } from "./give-grant.ts";
import { countGrantNews, listGrants } from "./list-grants.ts";
import { confirmProposal, refuseProposal, renewCode, withdrawProposal } from "./proposals.ts";
import { seeGrants } from "./see-grants.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ward = (index = 0) => app.city.wards[index]?.id ?? "";
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

let counted = 0;
/** Somebody new whom the administrator wants to be a supervisor of an institution. */
const supervisor = (institution: "fatherland_front" | "home_affairs", unitId = app.city.id) => ({
  login: `giam.sat.${++counted}`,
  name: "Đinh Văn Mắm",
  grants: [{ role: "supervisor" as const, institution, unitId, decisionNumber: "12/QĐ-UBND" }],
});
const enter = (login: string, password = CHOSEN_PASSWORD) =>
  signIn({ context: app.as(null), login, password, userAgent: null, address: `10.1.0.${counted % 250}` });
const rightsOf = async (userId: string) =>
  (await app.db.select().from(grants).where(eq(grants.userId, userId))).map(({ role }) => role);
const list = (who: Parameters<TestApp["as"]>[0]) => answer(listGrants, app.as(who), {});

describe("an administrator alone", () => {
  test("invites a supervisor of each institution and ends with neither a link nor a right of theirs", async () => {
    for (const institution of ["fatherland_front", "home_affairs"] as const) {
      const made = await invite(app, supervisor(institution));
      expect(made).toMatchObject({ token: null, proposalIds: [expect.any(String)] });
      expect(await rightsOf(made.userId)).toEqual([]);
      const proposalId = await openProposal(app, made.userId);
      expect(await reasonOf(confirm(app, proposalId, "que"))).toBe("own_proposal");
      expect(await reasonOf(execute(renewLink, app.as("que"), { userId: made.userId }))).toBe(null);
      expect(await rightsOf(made.userId)).toEqual([]);
    }
  });

  test("who invites a second administrator cannot have him confirm, as he is confirmed by nobody of them yet", async () => {
    const { userId } = await invite(app, {
      login: "quan.tri.hai",
      name: "Cao Văn Khế",
      grants: [{ role: "administrator", unitId: app.city.id, decisionNumber: "13/QĐ-UBND" }],
    });
    const proposalId = await openProposal(app, userId);
    expect(await reasonOf(confirm(app, proposalId, "quan"))).toBe("not_the_confirmer");
    expect(await reasonOf(confirm(app, proposalId, "minh"))).toBe("not_the_confirmer");
    expect(await reasonOf(confirm(app, proposalId, "que"))).toBe("own_proposal");
    await confirm(app, proposalId, "tram");
    const [right] = await app.db.select().from(grants).where(eq(grants.userId, userId));
    expect(right).toMatchObject({ role: "administrator", mark: "founding", decisionNumber: "13/QĐ-UBND" });
  });

  test("cannot lift somebody whose password he knows: what that person had is void once he is confirmed", async () => {
    const puppet = await invite(app, {
      login: "con.roi",
      name: "Tô Văn Cau",
      grants: [{ role: "ward_official", unitId: ward() }],
    });
    await choose(app, { token: puppet.token });
    const session = await enter("con.roi");
    const wanted = { userId: puppet.userId, role: "supervisor", unitId: ward(), decisionNumber: "9/QĐ-UBMT" };
    const { code } = await execute(
      giveGrant,
      app.as("que"),
      GiveGrantInput.parse({ ...wanted, institution: "fatherland_front" }),
    );
    const { token } = await confirm(app, await openProposal(app, puppet.userId), "minh");
    expect(await actorOfSession(app.db, session.token, TUESDAY)).toBeNull();
    expect(await reasonOf(enter("con.roi"))).toBe("sign_in_refused");
    expect(await reasonOf(choose(app, { token }))).toBe("wrong_code");
    await choose(app, { token, code: code ?? "", password: "một câu chỉ mình tôi biết" });
    await expect(enter("con.roi", "một câu chỉ mình tôi biết")).resolves.toBeDefined();
  });

  test("renews no supervisor’s link: he gets the code, somebody of that institution the link", async () => {
    const { userId, token, code } = await appoint(app, supervisor("home_affairs"), { confirmedBy: "hoa" });
    await choose(app, { token, code });
    const renewed = await execute(renewLink, app.as("que"), { userId });
    expect(renewed.token).toBeNull();
    const proposalId = await openProposal(app, userId);
    expect(await reasonOf(confirm(app, proposalId, "minh"))).toBe("not_the_confirmer");
    const link = await confirm(app, proposalId, "hoa");
    expect(await reasonOf(choose(app, { token: link.token, code }))).toBe("wrong_code");
    await choose(app, { token: link.token, code: renewed.code ?? "", password: "sen nở giữa đầm chiều" });
    await expect(enter((await one(userId)).login, "sen nở giữa đầm chiều")).resolves.toBeDefined();
  });

  test("neither renews his own link nor gives himself anything, however little it binds", async () => {
    const { userId } = app.people.que;
    expect(await reasonOf(execute(renewLink, app.as("que"), { userId }))).toBe("own_link");
    const wanted = GiveGrantInput.parse({ userId, role: "auditor", unitId: app.city.id });
    expect(await reasonOf(execute(giveGrant, app.as("que"), wanted))).toBe("own_right");
    expect(await rightsOf(userId)).toEqual(["administrator"]);
  });
});

const one = async (userId: string) => {
  const [user] = await app.db
    .select({ login: users.login, isPasswordOfTwo: users.isPasswordOfTwo })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw new Error("Nobody");
  return user;
};

describe("past the commands, with the application’s own connection", () => {
  const grant = (more: Partial<typeof grants.$inferInsert> = {}) => ({
    userId: app.people.lan.userId,
    role: "supervisor" as const,
    institution: "home_affairs" as const,
    unitId: app.city.id,
    unitPath: app.city.path,
    givenAt: TUESDAY,
    validFrom: TUESDAY,
    ...more,
  });
  const codeOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => null,
      (error: { cause?: { code?: string; constraint?: string } }) =>
        error.cause?.constraint ?? error.cause?.code,
    );

  test("a right that nobody confirmed is refused, whatever it says of itself", async () => {
    const { que, hoa, minh, tram } = app.people;
    const by = { givenBy: que.userId, confirmedBy: hoa.userId };
    for (const more of [
      {},
      by,
      { mark: "founding" as const },
      { mark: "lone" as const },
      { mark: "earlier" as const },
      { ...by, confirmedBy: minh.userId },
      { givenBy: que.userId, confirmedBy: tram.userId, mark: "founding" as const },
    ])
      expect(await codeOf(app.db.insert(grants).values(grant(more))), JSON.stringify(more)).toBe("SM010");
  });

  test("nor does a proposal that says it was confirmed by somebody of another kind make one", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const proposalId = await openProposal(app, userId);
    const { que, minh } = app.people;
    const settle = (by: string) =>
      app.db.execute(
        sql`update grant_proposals set status = 'confirmed', settled_by = ${by}, settled_at = ${TUESDAY.toISOString()}::timestamptz where id = ${proposalId}`,
      );
    expect(await codeOf(settle(que.userId))).toBe("grant_proposals_two_people");
    await settle(minh.userId);
    const by = { givenBy: que.userId, confirmedBy: minh.userId, proposalId, userId };
    expect(await codeOf(app.db.insert(grants).values(grant(by)))).toBe("SM010");
  });

  test("a right is never another, and never begins anew", async () => {
    const { rows } = await app.db.execute<{ id: string }>(
      sql`select id from grants where user_id = ${app.people.lan.userId}`,
    );
    const id = rows[0]?.id ?? "";
    expect(await codeOf(app.db.execute(sql`update grants set role = 'approver' where id = ${id}`))).toBe(
      "42501",
    );
    const owned = (change: string) =>
      asOwner(app.ownerUrl, (owner) =>
        codeOf(owner.execute(sql`update grants set ${sql.raw(change)} where id = ${id}`)),
      );
    expect(await owned("role = 'auditor'")).toBe("SM011");
    await changeAccounts(app.db, "update grants set valid_to = $1 where id = $2 returning id", [
      new Date(TUESDAY.getTime() + 9e9),
      id,
    ]);
    expect(await codeOf(app.db.execute(sql`update grants set valid_to = null where id = ${id}`))).toBe(
      "SM011",
    );
  });

  test("a link for a supervisor needs the code of a second person", async () => {
    const link = sql`insert into one_time_links (token_hash, user_id, expires_at) values ('x', ${app.people.minh.userId}, now() + interval '1 day')`;
    expect(await codeOf(app.db.execute(link))).toBe("SM012");
  });

  test("approver and administrator are two people, whoever writes", async () => {
    const attempt = asOwner(app.ownerUrl, (owner) =>
      codeOf(
        owner.insert(grants).values(
          grant({
            userId: app.people.que.userId,
            role: "approver",
            institution: null,
            givenBy: app.people.minh.userId,
            confirmedBy: app.people.quan.userId,
          }),
        ),
      ),
    );
    expect(await attempt).toBe("grants_approver_or_administrator");
  });
});

describe("what two hold", () => {
  test("opens together: the link tells who holds the code, five wrong codes void it, at once or one by one", async () => {
    const first = await appoint(app, supervisor("fatherland_front"), { confirmedBy: "minh" });
    expect(await ownerOfLink(app.db, first.token)).toMatchObject({ codeHolder: app.people.que.name });
    const wrong = await Promise.all(
      Array.from({ length: 7 }, () => reasonOf(choose(app, { token: first.token, code: "222222" }))),
    );
    expect(wrong.filter((reason) => reason === "wrong_code")).toHaveLength(4);
    expect(await reasonOf(choose(app, first))).toBe("link_not_valid");
    const second = await appoint(app, supervisor("fatherland_front"), { confirmedBy: "minh" });
    await choose(app, {
      ...second,
      code: ` ${second.code.slice(0, 3)}-${second.code.slice(3).toLowerCase()} `,
    });
    expect((await one(second.userId)).isPasswordOfTwo).toBe(true);
  });

  test("only who proposed it gets other signs, and then the first ones are void", async () => {
    const { userId, code } = await invite(app, supervisor("fatherland_front"));
    const proposalId = await openProposal(app, userId);
    expect(await reasonOf(execute(renewCode, app.as("minh"), { proposalId }))).toBe("forbidden");
    const { token } = await confirm(app, proposalId, "minh");
    const again = await execute(renewCode, app.as("que"), { proposalId });
    expect(await reasonOf(choose(app, { token, code: code ?? "" }))).toBe("wrong_code");
    await choose(app, { token, code: again.code });
    expect(await reasonOf(execute(renewCode, app.as("que"), { proposalId }))).toBe("link_not_valid");
  });

  test("neither secret is kept anywhere as it was told", async () => {
    const { token, code } = await appoint(app, supervisor("fatherland_front"), { confirmedBy: "minh" });
    const { rows } = await app.db.execute(
      sql`select to_jsonb(l) from one_time_links l union all select to_jsonb(p) from grant_proposals p
        union all select to_jsonb(g) from ledger g union all select to_jsonb(v) from ledger_values v`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  });
});

describe("the second person", () => {
  test("refuses with a reason, and nothing was given", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const proposalId = await openProposal(app, userId);
    const no = (who: "minh" | "hoa") =>
      execute(refuseProposal, app.as(who), RefuseProposalInput.parse({ proposalId, reason: LONG_REASON }));
    expect(await reasonOf(no("minh"))).toBe("not_the_confirmer");
    await no("hoa");
    expect(await rightsOf(userId)).toEqual([]);
    expect(await reasonOf(confirm(app, proposalId, "hoa"))).toBe("not_possible_now");
  });

  test("finds nothing to confirm that was taken back, or whose account was ended", async () => {
    const taken = await invite(app, supervisor("home_affairs"));
    const proposalId = await openProposal(app, taken.userId);
    await execute(withdrawProposal, app.as("que"), { proposalId });
    expect(await reasonOf(confirm(app, proposalId, "hoa"))).toBe("not_possible_now");
    const ended = await invite(app, supervisor("home_affairs"));
    const second = await openProposal(app, ended.userId);
    await execute(deactivateUser, app.as("que"), { userId: ended.userId });
    expect(await reasonOf(confirm(app, second, "hoa"))).toBe("not_possible_now");
  });

  test("confirms nothing for somebody who speaks for the other institution", async () => {
    const { userId } = await appoint(app, supervisor("home_affairs"), { confirmedBy: "hoa" });
    const wanted = { userId, role: "supervisor", unitId: ward(), decisionNumber: "9/QĐ-UBMT" };
    await execute(
      giveGrant,
      app.as("que"),
      GiveGrantInput.parse({ ...wanted, institution: "fatherland_front" }),
    );
    expect(await reasonOf(confirm(app, await openProposal(app, userId), "minh"))).toBe("both_institutions");
  });

  test("of another city does not hear of it", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const far: Actor = {
      ...app.people.hoa,
      grants: app.people.hoa.grants.map((grant) => ({
        ...grant,
        unitPath: "/999/" as typeof grant.unitPath,
      })),
    };
    expect(await reasonOf(confirm(app, await openProposal(app, userId), far))).toBe("not_found");
    expect((await list(far)).proposals).toEqual([]);
    expect((await list(far)).rows).toEqual([]);
  });
});

describe("everybody of both institutions and the auditor", () => {
  test("sees who was given what, by whom, on which decision, and what is new to him", async () => {
    for (const who of ["minh", "hoa", "thanh", "quan", "tram"] as const)
      await execute(seeGrants, app.as(who, new Date(TUESDAY.getTime() + 1_000)), {});
    const later = new Date(TUESDAY.getTime() + 60_000);
    const { userId } = await invite(app, supervisor("fatherland_front"));
    await confirm(app, await openProposal(app, userId), "minh", later);
    for (const who of ["minh", "hoa", "thanh", "quan", "tram"] as const) {
      const [row] = (await list(who)).rows;
      expect(row).toMatchObject({
        userId,
        role: "supervisor",
        institution: "fatherland_front",
        decisionNumber: "12/QĐ-UBND",
        givenBy: app.people.que.name,
        confirmedBy: app.people.minh.name,
        mark: null,
        isNew: true,
      });
      expect(await answer(countGrantNews, app.as(who), {}), who).toMatchObject({ news: 1 });
    }
    expect(await reasonOf(list("lan"))).toBe("forbidden");
  });

  test("is told who may settle what waits, and only those are asked", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const waiting = async (who: Parameters<typeof list>[0]) =>
      (await list(who)).proposals.find((each) => each.userId === userId);
    expect(await waiting("hoa")).toMatchObject({ hindrance: null, isOwn: false, isFounding: false });
    expect((await waiting("hoa"))?.confirmers.map(({ name }) => name)).toContain(app.people.hoa.name);
    expect(await waiting("minh")).toMatchObject({ hindrance: "not_the_confirmer" });
    expect(await waiting("que")).toMatchObject({ hindrance: "own_proposal", isOwn: true, mayWithdraw: true });
    expect(await waiting("thanh")).toMatchObject({ hindrance: "forbidden", mayWithdraw: false });
    const before = await answer(countGrantNews, app.as("hoa"), {});
    await confirm(app, await openProposal(app, userId), "hoa");
    const { waiting: left } = await answer(countGrantNews, app.as("hoa"), {});
    expect(left).toBe(before.waiting - 1);
  });

  test("the administrator’s list of accounts shows what is proposed beside what is held", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const { rows } = await answer(listAccounts, app.as("que"), { role: "supervisor" });
    expect(rows.find(({ id }) => id === userId)?.grants).toMatchObject([
      { role: "supervisor", status: "proposed" },
    ]);
    expect(rows.flatMap(({ grants }) => grants.map(({ role }) => role))).not.toContain("neighbourhood_clerk");
  });
});

describe("in lone mode", () => {
  const alone = (who: Parameters<TestApp["as"]>[0]): Context => {
    const context = app.as(who);
    return { ...context, installation: { ...context.installation, isLone: true } };
  };

  test("nothing changes while a second approver or administrator is active", async () => {
    const { userId } = await invite(app, supervisor("home_affairs"));
    const proposalId = await openProposal(app, userId);
    expect(await reasonOf(execute(confirmProposal, alone("que"), { proposalId }))).toBe("own_proposal");
    expect((await answer(showSelf, alone("que"), {})).isLone, "and no banner says otherwise").toBe(false);
  });

  test("one person does both halves, and every right of it says so for ever", async () => {
    await changeAccounts(
      app.db,
      `update users set is_active = false where id in (
        select user_id from grants where role in ('approver', 'administrator') and user_id <> $1) returning id`,
      [app.people.que.userId],
    );
    const { userId } = await invite(app, supervisor("home_affairs"));
    expect((await answer(showSelf, alone("que"), {})).isLone, "every page says so").toBe(true);
    await execute(confirmProposal, alone("que"), { proposalId: await openProposal(app, userId) });
    const [right] = await app.db.select().from(grants).where(eq(grants.userId, userId));
    expect(right).toMatchObject({
      mark: "lone",
      givenBy: app.people.que.userId,
      confirmedBy: app.people.que.userId,
    });
    await expect(
      app.db.execute(sql`update grants set mark = null where id = ${right?.id}`),
    ).rejects.toThrow();
  });
});
