import { closeDb, openDb } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { answeredRequests, ledger } from "@sansang/db/tables/ledger";
import { CorrectCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { candidateRow, enter, foundIn, MIT, neighbourhoodOf, sourcedFacts } from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { createCaller } from "../root.ts";
import { correctCandidate } from "./correct-candidate.ts";
import { listCandidates } from "./list-candidates.ts";
import { revealSensitive } from "./reveal-sensitive.ts";
import { showCandidate } from "./show-candidate.ts";

const NUMBER = "094079001412";
const SENSITIVE = { religion: "buddhism", partyMembership: "member", healthRemarks: "Cao huyết áp nhẹ" };

let app: TestApp;
let candidateId: string;
beforeAll(async () => {
  app = await openTestApp();
  ({ candidateId } = await enter(app, { facts: { personalId: "094 079 001 412", ...SENSITIVE } }));
});
afterAll(() => app.close());

const reveal = (who: PersonKey, field: "ethnicity" | "personalId" | "religion", id = candidateId) =>
  execute(revealSensitive, app.as(who), { candidateId: id, field });

/** Everything that lies in the database, as text, for the owner, who sees every column. */
async function everything(): Promise<string> {
  const owner = openDb(app.ownerUrl, 4);
  const { rows } = await owner.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await owner.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`));
      return found.rows.map(({ text }) => text).join("\n");
    }),
  );
  await closeDb(owner);
  return tables.join("\n");
}

describe("the identity number", () => {
  test("lies sealed: neither in a table, nor in the ledger, nor in an answer kept", async () => {
    const caller = createCaller(app.as("lan"));
    const requestId = crypto.randomUUID();
    const facts = sourcedFacts({
      ...MIT,
      name: "Phan Thị Lành",
      birth: "1983-03-04",
      personalId: "094083000777",
    });
    const asked = { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id, facts, requestId };
    const first = await caller.candidates.enter(asked as never);
    expect(await caller.candidates.enter(asked as never)).toEqual(first);
    expect(
      await app.db.select().from(answeredRequests).where(eq(answeredRequests.requestId, requestId)),
    ).toHaveLength(1);
    const all = await everything();
    expect(all.includes(NUMBER)).toBe(false);
    expect(all.includes("094083000777")).toBe(false);
    expect(all.includes("Phan Thị Lành")).toBe(true);
  });

  test("is masked on the screen of those who may see it, and absent for the others", async () => {
    for (const [who, shown] of [
      ["hoa", "•••••••• 1412"],
      ["lan", "•••••••• 1412"],
      ["tu", null],
      ["thanh", null],
    ] as const) {
      const dossier = await answer(showCandidate, app.as(who), { candidateId });
      expect(dossier.maskedId, who).toBe(shown);
      expect(JSON.stringify(dossier), who).not.toMatch(new RegExp(`${NUMBER}|khmer|buddhism|huyết áp`));
      expect(dossier.facts.filter(({ isSensitive, isHeld }) => isSensitive && isHeld)).toHaveLength(5);
    }
  });

  test("opens to Hoà, and that she looked stays in the ledger without what she saw", async () => {
    let shown: unknown;
    const lines = await linesOf(app, async () => {
      shown = await reveal("hoa", "personalId");
    });
    expect(shown).toEqual({ candidateId, field: "personalId", value: NUMBER });
    expect(lines).toMatchObject([
      {
        action: "candidates.sensitive.reveal",
        outcome: "done",
        actorId: app.people.hoa.userId,
        subjectId: candidateId,
        detail: { after: { field: "personalId" } },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain(NUMBER);
    expect((await reveal("minh", "ethnicity")).value).toBe("khmer");
    const dossier = await answer(showCandidate, app.as("thanh"), { candidateId });
    expect(dossier.history.map(({ action }) => action)).toContain("candidates.sensitive.reveal");
  });

  test("does not open to Tư and Thanh; the attempt stays too", async () => {
    for (const who of ["tu", "thanh"] as const) {
      const lines = await linesOf(app, () => reveal(who, "personalId"));
      expect(lines).toMatchObject([
        { outcome: "refused", subjectId: candidateId, actorId: app.people[who].userId },
      ]);
      expect(await refusalOf(reveal(who, "religion"))).toBe("forbidden");
    }
    expect(await refusalOf(reveal("sen", "personalId"))).toBe("not_found");
  });

  test("that is not there is not revealed", async () => {
    const { candidateId: bare } = await enter(app, { facts: { name: "Lê Văn Ổi", birth: "1970-01-01" } });
    expect(await refusalOf(reveal("hoa", "religion", bare))).toBe("fact_missing");
  });

  test("laid into another's dossier does not open", async () => {
    const { candidateId: other } = await enter(app, {
      facts: { name: "Danh Văn Nhãn", birth: "1968-01-01" },
    });
    const own = await candidateRow(app, candidateId);
    const { personalIdSealed, personalIdLast4 } = own;
    await app.db
      .update(candidates)
      .set({ personalIdSealed, personalIdLast4, personalIdDigest: "x" })
      .where(eq(candidates.id, other));
    await expect(reveal("hoa", "personalId", other)).rejects.toThrow(/authenticate/);
    await app.db
      .update(candidates)
      .set({ personalIdSealed: null, personalIdLast4: null, personalIdDigest: null })
      .where(eq(candidates.id, other));
  });

  test("stands for one dossier of the cycle, also when two wards type it at the same moment", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 0);
    const twin = { name: "Cao Thị Sim", birth: "1975-09-02", personalId: NUMBER };
    expect(await refusalOf(enter(app, { who: "sen", neighbourhood, facts: twin }))).toBe("personal_id_taken");
    const racers = await Promise.allSettled([
      enter(app, { facts: { name: "Thạch Thị Mai", birth: "1981-01-01", personalId: "094081000001" } }),
      enter(app, {
        who: "sen",
        neighbourhood,
        facts: { name: "Trần Văn Bưởi", birth: "1982-02-02", personalId: "094081000001" },
      }),
    ]);
    expect(racers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(racers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "personal_id_taken" },
    });
  });

  test("is corrected like any fact, and the ledger names the fact alone", async () => {
    const input = CorrectCandidateInput.parse({
      candidateId,
      facts: sourcedFacts({ personalId: "094079009999" }),
      opened: await foundIn(app, candidateId, "lan"),
      reason: LONG_REASON,
    });
    const lines = await linesOf(app, () => execute(correctCandidate, app.as("lan"), input));
    expect(lines[0]?.detail).toMatchObject({ after: { facts: ["personalId"], version: 2 } });
    expect((await reveal("lan", "personalId")).value).toBe("094079009999");
    const digests = await app.db.select({ detail: ledger.detail }).from(ledger);
    expect(JSON.stringify(digests)).not.toContain("094079009999");
  });
});

describe("search", () => {
  const found = async (who: PersonKey, search: string, rest: object = {}) =>
    (await answer(listCandidates, app.as(who), { search, limit: 50, ...rest })).rows.map(({ name }) => name);

  test("finds a name without tones", async () => {
    expect(await found("lan", "mit")).toEqual(["Nguyễn Văn Mít"]);
    expect(await found("lan", "NGUYEN  VAN MIT")).toEqual(["Nguyễn Văn Mít"]);
    expect(await found("lan", "100%")).toEqual([]);
  });

  test("finds the last four digits, for those who may see the number and nobody else", async () => {
    expect(await found("lan", "9999")).toEqual(["Nguyễn Văn Mít"]);
    expect(await found("hoa", "9999")).toEqual(["Nguyễn Văn Mít"]);
    for (const who of ["tu", "thanh", "sen"] as const) expect(await found(who, "9999"), who).toEqual([]);
  });

  test("goes page by page without a gap or a repetition", async () => {
    const whole = await answer(listCandidates, app.as("quan"), { limit: 200 });
    const names: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await answer(listCandidates, app.as("quan"), { limit: 2, after });
      names.push(...page.rows.map(({ name }) => name));
      if (!page.next) break;
      after = page.next;
    }
    expect(names).toEqual(whole.rows.map(({ name }) => name));
    expect(whole.counts).toEqual({ intended: whole.rows.length });
    expect(whole.rows.find(({ name }) => name === "Nguyễn Văn Mít")).toMatchObject({
      ageOnElectionDay: 43,
      blocked: 0,
    });
  });
});
