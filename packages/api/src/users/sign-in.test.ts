import { verify } from "@node-rs/argon2";
import { runPrepared, statement } from "@sansang/db/prepared";
import { units } from "@sansang/db/tables/org";
import { signInWaits } from "@sansang/db/tables/sign-in";
import { sessions } from "@sansang/db/tables/users";
import { changeAccounts, givePassword } from "@sansang/testing/accounts";
import { TUESDAY } from "@sansang/testing/clock";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { execute } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { changePassword } from "./own-account.ts";
import { hashPassword } from "./password-hash.ts";
import { actorOfOpenSession, actorOfSession, endAllSessions, endSession } from "./session.ts";
import { signIn } from "./sign-in.ts";

/** Passwords are compared in earnest, and counted. */
vi.mock("@node-rs/argon2", async (original) => {
  const { hash, verify } = await original<typeof import("@node-rs/argon2")>();
  return { hash, verify: vi.fn(verify) };
});

const PASSWORD = "cầu Quay chiều mưa";
/** What comparing with this hash costs: algorithm, memory, passes. */
const costOf = (hash: string | Uint8Array): string => String(hash).split("$").slice(0, 4).join("$");
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await givePassword(app.db, await hashPassword(PASSWORD));
});
beforeEach(() => app.db.delete(signInWaits));
afterAll(() => app.close());

const setActive = (login: string, isActive: boolean) =>
  changeAccounts(app.db, "update users set is_active = $1 where login = $2 returning id", [isActive, login]);
const WITHOUT_PASSWORD = "update users set password_hash = null where login = 'p1k1.khom' returning id";
const ENDED = "update grants set valid_to = $1 where user_id = $2 returning id";

const at = (address = "10.0.0.1") => ({ context: app.as(null), userAgent: "Firefox", address });
const lan = (password = PASSWORD, address?: string) =>
  signIn({ ...at(address), login: "p1.canbo", password });
const refusalOf = async (attempt: Promise<unknown>) => {
  const refusal = await attempt.then(() => null).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error(`Not refused: ${String(refusal)}`);
  return { reason: refusal.reason, detail: refusal.detail };
};

const LAST = statement<{
  action: string;
  outcome: string;
  actor_id: string | null;
  detail: { after: Record<string, unknown> };
}>("last_line", "select action, outcome, actor_id, detail from ledger order by seq desc limit 1");
const lastLine = async () => (await runPrepared(app.db, LAST, []))[0];

describe("Lan signs in", () => {
  test("with her login in any spelling, and is known by her session from then on", async () => {
    const { token, userId, name } = await signIn({ ...at(), login: " P1.CanBo ", password: PASSWORD });
    expect({ userId, name }).toEqual({ userId: app.people.lan.userId, name: app.people.lan.name });
    const signed = await actorOfSession(app.db, token, TUESDAY);
    const { grants } = app.people.lan;
    expect(signed?.actor).toEqual({
      ...app.people.lan,
      grants: grants.map((grant) => ({ ...grant, formerPaths: [] })),
    });
    expect(await lastLine()).toMatchObject({
      action: "users.session.sign_in",
      outcome: "done",
      actor_id: userId,
    });
  });

  test("with signs that no text holds copied into her login; such a login of nobody is refused like any other", async () => {
    const { userId } = await signIn({ ...at(), login: "p1\u0000.canbo\u0007", password: PASSWORD });
    expect(userId).toBe(app.people.lan.userId);
    for (const login of ["\u0000", "nobody\u0000", "\ud800"])
      expect(await refusalOf(signIn({ ...at(), login, password: "\u0000" }))).toMatchObject({
        reason: "sign_in_refused",
      });
  });

  test("with the same password typed in pieces, as some phones do", async () => {
    await expect(lan(PASSWORD.normalize("NFD"))).resolves.toMatchObject({ userId: app.people.lan.userId });
  });

  test("and only a fingerprint of her token is kept", async () => {
    const { token } = await lan();
    const stored = JSON.stringify(await app.db.select().from(sessions));
    expect(stored).not.toContain(token);
  });

  test("and her ward has been seen from then on, her khóm not", async () => {
    await app.db.update(units).set({ firstSignInAt: null });
    await lan();
    const seen = await app.db.select({ id: units.id, at: units.firstSignInAt }).from(units);
    expect(seen.filter(({ at }) => at !== null)).toEqual([{ id: app.city.wards[0]?.id, at: TUESDAY }]);
  });
});

describe("somebody who is not let in", () => {
  const account = () => setActive("p2.canbo", true);

  test("hears the same for a wrong password, an unknown login, an ended account and one without a password", async () => {
    const wrong = await refusalOf(lan("sai mật khẩu rồi"));
    expect(wrong).toEqual({ reason: "sign_in_refused", detail: {} });
    expect(await refusalOf(signIn({ ...at(), login: "ai.do", password: PASSWORD }))).toEqual(wrong);
    await setActive("p2.canbo", false);
    expect(await refusalOf(signIn({ ...at(), login: "p2.canbo", password: PASSWORD }))).toEqual(wrong);
    await account();
    await changeAccounts(app.db, WITHOUT_PASSWORD);
    expect(await refusalOf(signIn({ ...at(), login: "p1k1.khom", password: PASSWORD }))).toEqual(wrong);
  });

  test("costs the same work, whether the login is known, unknown, ended or without a password", async () => {
    const statements = vi.spyOn(Client.prototype, "query");
    const work = async (login: string) => {
      statements.mockClear();
      vi.mocked(verify).mockClear();
      await refusalOf(signIn({ ...at(), login, password: "sai mật khẩu rồi" }));
      const hashes = vi.mocked(verify).mock.calls.map(([hash]) => costOf(hash));
      return { statements: statements.mock.calls.length, hashes };
    };
    const known = await work("p1.canbo");
    expect(known.hashes).toEqual([costOf(await hashPassword(PASSWORD))]);
    expect(await work("ai.do.khac")).toEqual(known);
    await setActive("p2.canbo", false);
    expect(await work("p2.canbo")).toEqual(known);
    await account();
    await changeAccounts(app.db, WITHOUT_PASSWORD);
    expect(await work("p1k1.khom")).toEqual(known);
    statements.mockRestore();
  });

  test("leaves a line, without saying whose password was tried", async () => {
    await refusalOf(lan("sai mật khẩu rồi"));
    expect(await lastLine()).toMatchObject({
      action: "users.session.sign_in",
      outcome: "refused",
      actor_id: null,
    });
  });

  test("five at once count as five", async () => {
    const attempts = await Promise.all(Array.from({ length: 8 }, () => refusalOf(lan("sai mật khẩu rồi"))));
    expect(attempts.filter(({ reason }) => reason === "too_many_attempts")).toHaveLength(3);
  });

  test("whoever gets it right does not use up attempts", async () => {
    for (let attempt = 0; attempt < 12; attempt++) await lan();
  });
});

describe("a session", () => {
  test("ends everywhere at once when she signs out everywhere", async () => {
    const [phone, desk] = [await lan(), await lan()];
    const signed = await actorOfSession(app.db, phone.token, TUESDAY);
    if (!signed) throw new Error("Not signed in");
    await execute(endAllSessions, { ...app.as(signed.actor), sessionId: signed.sessionId }, {});
    expect(await actorOfSession(app.db, phone.token, TUESDAY)).toBeNull();
    expect(await actorOfSession(app.db, desk.token, TUESDAY)).toBeNull();
    expect(await actorOfOpenSession(app.db, signed.sessionId, TUESDAY)).toBeNull();
  });

  test("ends here alone when she signs out here", async () => {
    const [phone, desk] = [await lan(), await lan()];
    const signed = await actorOfSession(app.db, phone.token, TUESDAY);
    if (!signed) throw new Error("Not signed in");
    await execute(endSession, { ...app.as(signed.actor), sessionId: signed.sessionId }, {});
    expect(await actorOfSession(app.db, phone.token, TUESDAY)).toBeNull();
    expect(await actorOfSession(app.db, desk.token, TUESDAY)).not.toBeNull();
  });

  test("lasts twelve hours after its last use, in real time", async () => {
    const { token } = await lan();
    const signed = await actorOfSession(app.db, token, TUESDAY);
    const own = eq(sessions.id, signed?.sessionId ?? "");
    await app.db.update(sessions).set({ expiresAt: sql`now() + interval '1 minute'` }).where(own);
    await actorOfSession(app.db, token, TUESDAY);
    const [slid] = await app.db
      .select({ left: sql<number>`extract(epoch from expires_at - now())::int` })
      .from(sessions)
      .where(own);
    expect(slid?.left).toBeGreaterThan(11 * 3600);
    await app.db.update(sessions).set({ expiresAt: sql`now() - interval '1 second'` }).where(own);
    expect(await actorOfSession(app.db, token, TUESDAY)).toBeNull();
  });

  test("carries the rights of the moment, none that have ended", async () => {
    const { token } = await lan();
    expect((await actorOfSession(app.db, token, TUESDAY))?.actor.grants).toHaveLength(1);
    await changeAccounts(app.db, ENDED, [TUESDAY, app.people.lan.userId]);
    expect((await actorOfSession(app.db, token, TUESDAY))?.actor.grants).toEqual([]);
  });
});

describe("Lan changes her password", () => {
  const NEXT = "chợ nổi Ngã Năm sớm mai";

  test("not without the present one", async () => {
    const attempt = execute(changePassword, app.as("lan"), {
      current: "không phải đâu nhé",
      password: NEXT,
    });
    expect((await refusalOf(attempt)).reason).toBe("wrong_password");
  });

  test("and is signed out everywhere else", async () => {
    const [phone, desk] = [await lan(), await lan()];
    const here = await actorOfSession(app.db, desk.token, TUESDAY);
    await execute(
      changePassword,
      { ...app.as("lan"), sessionId: here?.sessionId ?? null },
      { current: PASSWORD, password: NEXT },
    );
    expect(await actorOfSession(app.db, phone.token, TUESDAY)).toBeNull();
    expect(await actorOfSession(app.db, desk.token, TUESDAY)).not.toBeNull();
    expect((await refusalOf(lan(PASSWORD))).reason).toBe("sign_in_refused");
    await expect(lan(NEXT)).resolves.toBeDefined();
    expect(
      JSON.stringify(await app.db.execute(sql`select * from ledger`).then(({ rows }) => rows)),
    ).not.toContain(NEXT);
  });
});
