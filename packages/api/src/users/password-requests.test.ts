import { passwordRequests } from "@sansang/db/tables/sign-in";
import { rateLimits, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { RequestPasswordInput } from "@sansang/rules/users/password-request.input";
import { changeAccounts } from "@sansang/testing/accounts";
import { TUESDAY } from "@sansang/testing/clock";
import type { PersonKey } from "@sansang/testing/people";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { execute } from "../kernel/command.ts";
import { answerPublic } from "../kernel/public-query.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { setUnitPhone } from "../org/set-unit-phone.ts";
import { deactivateUser, renewLink } from "./accounts.ts";
import { officePhones } from "./office-phones.ts";
import { dismissRequest, leaveRequest, listPasswordRequests } from "./password-requests.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
beforeEach(async () => {
  await app.db.delete(rateLimits);
  await app.db.update(passwordRequests).set({ closedAt: sql`now()`, outcome: "dismissed" });
});
afterAll(() => app.close());

const leave = (login: string, note = "", address = "10.0.0.1") =>
  leaveRequest(app.as(null), RequestPasswordInput.parse({ login, note }), address);
const seenBy = async (who: PersonKey | Actor) =>
  (await answer(listPasswordRequests, app.as(who), {})).map(({ login }) => login);
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );
const wardAdmin = (): Actor => {
  const ward = app.city.wards[0];
  const grant = {
    role: "administrator" as const,
    institution: null,
    unitId: ward?.id ?? "",
    unitPath: ward?.path ?? app.city.path,
  };
  return { ...app.people.que, grants: [grant] };
};

describe("Lan has forgotten her password", () => {
  test("and says so: who may renew her link sees it, with the number that the office knows beside what she says", async () => {
    await app.db.update(users).set({ phone: "0299 3822 111" }).where(eq(users.login, "p1.canbo"));
    await leave(" P1.CanBo ", "gọi 0912 345 678 sau 8 giờ");
    const [asked] = await answer(listPasswordRequests, app.as("que"), {});
    expect(asked).toMatchObject({
      login: "p1.canbo",
      name: app.people.lan.name,
      phone: "0299 3822 111",
      note: "gọi 0912 345 678 sau 8 giờ",
      askedAt: TUESDAY,
      grants: [{ role: "ward_official", unitName: "Phường 1" }],
    });
  });

  test("once at a time: what came first stays", async () => {
    await Promise.all([leave("p1.canbo", "một"), leave("p1.canbo", "hai", "10.0.0.2")]);
    expect(await seenBy("que")).toEqual(["p1.canbo"]);
  });

  test("a new link answers it", async () => {
    await leave("p1.canbo");
    await execute(renewLink, app.as("que"), { userId: app.people.lan.userId });
    expect(await seenBy("que")).toEqual([]);
    await leave("p1.canbo");
    expect(await seenBy("que"), "and she may ask again").toEqual(["p1.canbo"]);
  });

  test("or Quế leaves it, once", async () => {
    await leave("p1.canbo");
    const dismiss = () => execute(dismissRequest, app.as("que"), { userId: app.people.lan.userId });
    await dismiss();
    expect(await seenBy("que")).toEqual([]);
    expect(await reasonOf(dismiss())).toBe("request_closed");
  });

  test("whoever may not renew her link neither sees nor dismisses it", async () => {
    await leave("p1.canbo");
    for (const who of ["lan", "minh", "thanh"] as const)
      expect(await reasonOf(seenBy(who)), who).toBe("forbidden");
    expect(await reasonOf(execute(dismissRequest, app.as("minh"), { userId: app.people.lan.userId }))).toBe(
      "forbidden",
    );
  });

  test("an administrator of her ward sees it, and none of somebody who works beyond the ward too", async () => {
    await leave("p1.canbo");
    await leave("p2.canbo");
    expect(await seenBy(wardAdmin())).toEqual(["p1.canbo"]);
    const wider = {
      userId: app.people.lan.userId,
      role: "auditor" as const,
      unitId: app.city.id,
      unitPath: app.city.path,
    };
    await changeAccounts(
      app.db,
      `insert into grants (user_id, role, unit_id, unit_path, given_at, valid_from) values ($1, $2, $3, $4, $5, $5) returning id`,
      [wider.userId, wider.role, wider.unitId, wider.unitPath, TUESDAY],
    );
    expect(await seenBy(wardAdmin())).toEqual([]);
    expect(
      await reasonOf(execute(dismissRequest, app.as(wardAdmin()), { userId: app.people.lan.userId })),
    ).toBe("account_beyond_yours");
    expect(await seenBy("que")).toEqual(["p1.canbo", "p2.canbo"]);
  });
});

describe("a name that nobody has", () => {
  const rows = () => app.db.$count(passwordRequests);

  test("is answered the same by the same work, and nothing is kept of it, nor of an ended account", async () => {
    await execute(deactivateUser, app.as("que"), { userId: app.people.tu.userId });
    const statements = vi.spyOn(Client.prototype, "query");
    const work = async (login: string) => {
      statements.mockClear();
      const heard = await leave(login, "gọi tôi");
      return { heard, statements: statements.mock.calls.length };
    };
    const known = await work("p1.canbo");
    const before = await rows();
    expect(await work("ai.do")).toEqual(known);
    expect(await work("p1k1.khom")).toEqual(known);
    statements.mockRestore();
    expect(await rows()).toBe(before);
    const { rows: lines } = await app.db.execute(
      sql`select subject_id from ledger where action = 'users.password.request' order by seq desc limit 2`,
    );
    expect(JSON.stringify(lines)).not.toContain("ai.do");
  });

  test("ten an hour from one address, whosever names; elsewhere goes on", async () => {
    for (let count = 0; count < 10; count++) await leave(`ai.do.${count}`);
    expect(await reasonOf(leave("ai.do"))).toBe("too_many_requests");
    expect(await reasonOf(leave("p1.canbo"))).toBe("too_many_requests");
    expect(await reasonOf(leave("p1.canbo", "", "10.0.0.2"))).toBeNull();
  });
});

describe("whom to call", () => {
  const phones = async (unitId?: string) =>
    (await answerPublic(officePhones, app.as(null), { unitId }))?.phones.map(({ name, phone }) => [
      name,
      phone,
    ]);
  const ward = () => app.city.wards[0]?.id ?? "";

  test("the offices of wards and city are there to choose, no khóm", async () => {
    const found = await answerPublic(officePhones, app.as(null), {});
    expect(found?.offices.map(({ name }) => name)).toEqual(["Thành phố Sóc Trăng", "Phường 1", "Phường 2"]);
    expect(found?.phones).toEqual([]);
    expect(await phones(app.city.wards[0]?.neighbourhoods[0]?.id)).toEqual([]);
    expect(await phones("not an id")).toBeUndefined();
  });

  test("Quế enters the number of a ward; without one that of the city stands alone", async () => {
    const enter = (unitId: string, phone: string, opened: string | null) =>
      execute(setUnitPhone, app.as("que"), { unitId, phone, opened: { phone: opened } });
    await enter(app.city.id, "0299 3822 100", null);
    expect(await phones(ward())).toEqual([
      ["Phường 1", null],
      ["Thành phố Sóc Trăng", "0299 3822 100"],
    ]);
    await enter(ward(), "0299 3822 101", null);
    expect((await phones(ward()))?.[0]).toEqual(["Phường 1", "0299 3822 101"]);
    expect(await reasonOf(enter(ward(), "0299 3822 109", "0299 3822 105"))).toBe("changed_meanwhile");
    expect(
      await reasonOf(
        execute(setUnitPhone, app.as("lan"), {
          unitId: ward(),
          phone: "0299 3822 102",
          opened: { phone: null },
        }),
      ),
    ).toBe("forbidden");
  });
});
