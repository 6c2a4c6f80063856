import { wrongGuesses as guessed, knownDevices, signInWaits } from "@sansang/db/tables/sign-in";
import { rateLimits } from "@sansang/db/tables/users";
import { givePassword } from "@sansang/testing/accounts";
import { TUESDAY } from "@sansang/testing/clock";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { unlockUser } from "./accounts.ts";
import { issueLink } from "./one-time-link.ts";
import { changePassword, choosePassword } from "./own-account.ts";
import { hashPassword } from "./password-hash.ts";
import { showAccount } from "./show-account.ts";
import { signIn } from "./sign-in.ts";
import { tellWrongGuesses, wrongGuesses } from "./wrong-guesses.ts";

const PASSWORD = "cầu Quay chiều mưa";
const WRONG = "sai mật khẩu rồi";

let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await openTestApp();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  for (const table of [rateLimits, signInWaits, knownDevices]) await app.db.delete(table);
  await app.db.update(guessed).set({ guesses: 1, toldAt: TUESDAY });
  await givePassword(app.db, passwordHash);
});
afterAll(() => app.close());

interface Attempt {
  readonly login?: string;
  readonly password?: string;
  readonly address?: string;
  readonly device?: string;
}
const attempt = ({ login = "p1.canbo", password = PASSWORD, address = "10.0.0.1", device }: Attempt = {}) =>
  signIn({ context: app.as(null), userAgent: "Firefox", login, password, address, device: device ?? null });

/** What is heard: «in», or why not and for how long. */
const heard = async (given: Attempt): Promise<string> => {
  try {
    await attempt(given);
    return "in";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { minutes } = error.detail;
    return minutes === undefined ? error.reason : `${error.reason} ${minutes}`;
  }
};
const inTurn = async (attempts: readonly Attempt[]): Promise<string[]> => {
  const answers: string[] = [];
  for (const each of attempts) answers.push(await heard(each));
  return answers;
};
/** The same attempt so often, each from an address of its own. */
const fromEverywhere = (count: number, given: Attempt): Attempt[] =>
  Array.from({ length: count }, (_, index) => ({ ...given, address: `203.0.113.${index}` }));
const invented = (count: number): Attempt[] =>
  Array.from({ length: count }, (_, index) => ({ login: `bịa.ra.${index}`, password: WRONG }));
const waitIsOver = () => app.db.update(signInWaits).set({ freeAt: sql`clock_timestamp()` });
const refusedLines = async (): Promise<number> => {
  const { rows } = await app.db.execute<{ count: number }>(
    sql`select count(*)::int as count from ledger where action = 'users.session.sign_in' and outcome = 'refused'`,
  );
  return rows[0]?.count ?? 0;
};

describe("somebody guesses at Lan's account", () => {
  test("forty times from changing addresses: five are looked at, then he waits, wherever he comes from", async () => {
    const answers = await inTurn(fromEverywhere(40, { password: WRONG }));
    expect(answers.slice(0, 5)).toEqual(Array(5).fill("sign_in_refused"));
    expect(answers.slice(5)).toEqual(Array(35).fill("too_many_attempts 1"));
  });

  test("and hears the same of a name that nobody has", async () => {
    const guesses = fromEverywhere(8, { password: WRONG });
    expect(await inTurn(guesses.map((each) => ({ ...each, login: "ai.do" })))).toEqual(await inTurn(guesses));
  });

  test("and waits longer each time, an hour at most; a day without attempts makes up for it", async () => {
    await inTurn(fromEverywhere(5, { password: WRONG }));
    const waits: string[] = [];
    for (let round = 0; round < 8; round++) {
      await waitIsOver();
      waits.push(...(await inTurn(fromEverywhere(2, { password: WRONG }))).slice(1));
    }
    expect(waits.map((each) => Number(each.split(" ")[1]))).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    await app.db.update(signInWaits).set({
      lastAt: sql`clock_timestamp() - interval '25 hours'`,
      freeAt: sql`clock_timestamp() - interval '24 hours'`,
    });
    expect(await inTurn(fromEverywhere(2, { password: WRONG }))).toEqual(Array(2).fill("sign_in_refused"));
  });

  test("five at once count as five, from wherever they come", async () => {
    const answers = await Promise.all(fromEverywhere(12, { password: WRONG }).map(heard));
    expect(answers.filter((each) => each === "sign_in_refused")).toHaveLength(5);
  });

  test("while she waits for nobody on a device on which she has signed in before", async () => {
    const { device } = await attempt();
    await inTurn(fromEverywhere(20, { password: WRONG }));
    expect(await heard({}), "on a new device").toBe("too_many_attempts 1");
    expect(await heard({ device })).toBe("in");
    expect(await heard({ password: WRONG }), "her right password lets nobody else try again").toBe(
      "too_many_attempts 1",
    );
  });

  test("until Quế, who has called her, lets her in at once; her account says how long she would have waited", async () => {
    await inTurn(fromEverywhere(6, { password: WRONG }));
    const { userId } = app.people.lan;
    const shown = () => answer(showAccount, app.as("que"), { userId });
    expect((await shown()).waits).toBe(1);
    expect((await answer(showAccount, app.as("thanh"), { userId })).waits, "nobody else is told").toBeNull();
    await execute(unlockUser, app.as("que"), { userId });
    expect((await shown()).waits).toBeNull();
    expect(await heard({})).toBe("in");
  });

  test("and a new password from a new link is a new beginning", async () => {
    await inTurn(fromEverywhere(6, { password: WRONG }));
    const token = await app.db.transaction((tx) =>
      issueLink(tx, { userId: app.people.lan.userId, heldBy: null }),
    );
    const NEXT = "chợ nổi Ngã Năm sớm mai";
    await execute(choosePassword, app.as(null), { token, password: NEXT });
    expect(await heard({ password: NEXT })).toBe("in");
  });

  test("and her own password is guessed no faster by who sits before her open page", async () => {
    const tries = Array.from({ length: 6 }, () =>
      execute(changePassword, app.as("lan"), { current: WRONG, password: "chợ nổi Ngã Năm" }).catch(
        ({ reason }: Refusal) => reason,
      ),
    );
    expect((await Promise.all(tries)).filter((reason) => reason === "wrong_password")).toHaveLength(5);
  });
});

describe("a known device", () => {
  test("is one of this person, not of another", async () => {
    const { device } = await attempt({ login: "p2.canbo" });
    await inTurn(fromEverywhere(5, { password: WRONG }));
    expect(await heard({ device })).toBe("too_many_attempts 1");
  });

  test("is shared by those who share it, and a copy of its old token is worth nothing", async () => {
    const { device: first } = await attempt();
    const { device: second } = await attempt({ login: "p2.canbo", device: first });
    await inTurn(fromEverywhere(5, { password: WRONG }));
    expect(await heard({ device: first })).toBe("too_many_attempts 1");
    expect(await heard({ device: second })).toBe("in");
  });

  test("is a stranger after ten wrong passwords, and after half a year", async () => {
    const { device } = await attempt();
    const tries = Array.from({ length: 12 }, () => ({ device, password: WRONG }));
    expect(await inTurn(tries)).toEqual(Array(12).fill("sign_in_refused"));
    const [strange] = await app.db.select({ misses: signInWaits.misses }).from(signInWaits);
    expect(strange).toEqual({ misses: 2 });
    const { device: other } = await attempt();
    await app.db.update(knownDevices).set({ lastUsedAt: sql`now() - interval '181 days'` });
    await inTurn(fromEverywhere(5, { password: WRONG }));
    expect(await heard({ device: other })).toBe("too_many_attempts 1");
  });

  test("is kept as a digest; ten of one person, the last used", async () => {
    const devices: string[] = [];
    for (let count = 0; count < 12; count++) devices.push((await attempt()).device);
    const rows = await app.db
      .select()
      .from(knownDevices)
      .where(eq(knownDevices.userId, app.people.lan.userId));
    expect(rows).toHaveLength(10);
    for (const device of devices) expect(JSON.stringify(rows)).not.toContain(device);
    await inTurn(fromEverywhere(5, { password: WRONG }));
    expect(await heard({ device: devices[0] })).toBe("too_many_attempts 1");
    expect(await heard({ device: devices[11] })).toBe("in");
  });
});

describe("one address invents sixty names and more", () => {
  test("and the right people there still sign in, Lan's slips are still answered", async () => {
    expect(new Set(await inTurn(invented(70)))).toEqual(new Set(["sign_in_refused"]));
    expect(await heard({ password: WRONG })).toBe("sign_in_refused");
    expect(await heard({})).toBe("in");
    expect(await heard({ login: "p2.canbo" })).toBe("in");
  }, 60_000);

  test("and what fails there is no longer written down, whosever name it was; elsewhere it is", async () => {
    await inTurn(invented(60));
    const before = await refusedLines();
    await inTurn([...invented(65).slice(60), { password: WRONG }]);
    expect(await refusedLines()).toBe(before);
    await heard({ login: "ai.do", password: WRONG, address: "10.0.0.2" });
    expect(await refusedLines()).toBe(before + 1);
  }, 60_000);

  test("and a name costs there what it costs elsewhere, whether or not somebody has it", async () => {
    const statements = vi.spyOn(Client.prototype, "query");
    const work = async (login: string) => {
      statements.mockClear();
      await heard({ login, password: WRONG });
      return statements.mock.calls.length;
    };
    const before = [await work("p1.canbo"), await work("ai.do")];
    await inTurn(invented(61));
    const after = [await work("p1.canbo"), await work("ai.do.khac")];
    statements.mockRestore();
    expect(new Set(before).size).toBe(1);
    expect(new Set(after).size).toBe(1);
  }, 60_000);
});

describe("Lan is told", () => {
  const own = () => answer(wrongGuesses, app.as("lan"), {});
  const told = () => tellWrongGuesses(app.db, "p1.canbo", TUESDAY);

  test("once, after signing in, when five wrong passwords were tried elsewhere, and reads from when to when", async () => {
    await inTurn(fromEverywhere(4, { password: WRONG }));
    expect(await told(), "four are her own slips").toBe(false);
    await inTurn(fromEverywhere(5, { password: WRONG }));
    await waitIsOver();
    await attempt();
    expect(await told()).toBe(false);
    await inTurn(fromEverywhere(5, { password: WRONG }));
    expect(await own()).toEqual({ guesses: 5, firstAt: TUESDAY, lastAt: TUESDAY });
    expect(await told()).toBe(true);
    expect(await told()).toBe(false);
    expect(await own(), "it stays on the page of the account").toMatchObject({ guesses: 5 });
  });

  test("nothing of what she mistyped on her own device", async () => {
    const { device } = await attempt();
    await inTurn(Array(4).fill({ device, password: WRONG }));
    expect(await own()).toMatchObject({ guesses: 1 });
  });

  test("nothing of others: each hears of his own account", async () => {
    await inTurn(fromEverywhere(5, { password: WRONG, login: "p2.canbo" }));
    expect(await own()).toMatchObject({ guesses: 1 });
    expect(await answer(wrongGuesses, app.as("sen"), {})).toMatchObject({ guesses: 5 });
  });
});

test("counters that have ended are swept by the attempts that follow", async () => {
  await inTurn(invented(30).map((each, index) => ({ ...each, address: `10.1.0.${index}` })));
  await app.db.update(signInWaits).set({ lastAt: sql`clock_timestamp() - interval '2 days'` });
  await inTurn(fromEverywhere(2, { password: WRONG }));
  expect(await app.db.select().from(signInWaits)).toHaveLength(1);
});
