import { ledger, ledgerValues } from "@sansang/db/tables/ledger";
import { listSubmitted } from "@sansang/testing/posting-road";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { desc, eq } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "../root.ts";
import { HISTORY } from "./history.ts";

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await openTestApp();
  owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

const history = async (id: string) =>
  (await owner.query<{ action: string; detail: { after: Record<string, unknown> } }>(HISTORY.text, [id]))
    .rows;

describe("what was typed", () => {
  const invite = (login: string) =>
    createCaller(app.as("que")).users.invite({
      login,
      name: "Lê Văn Ổi",
      grants: [{ role: "auditor", unitId: app.city.id }],
    });

  test("stands apart from the line, which keeps its name and a digest that nobody can guess from", async () => {
    const { userId } = await invite("oi.le");
    const [line] = await app.db.select().from(ledger).where(eq(ledger.subjectId, userId));
    expect(JSON.stringify(line?.detail)).not.toMatch(/Ổi|oi\.le/);
    expect(line?.detail).toMatchObject({
      after: { grants: [{ role: "auditor" }] },
      values: { name: { after: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    expect((await history(userId))[0]?.detail.after).toMatchObject({ name: "Lê Văn Ổi", login: "oi.le" });
  });

  test("has another digest each time it is said", async () => {
    for (const login of ["mit.hai", "mit.ba"]) await invite(login);
    const lines = await app.db.select().from(ledger).orderBy(desc(ledger.seq)).limit(2);
    const digests = lines.map(
      ({ detail }) => (detail as { values: { name: { after: string } } }).values.name.after,
    );
    expect(new Set(digests).size).toBe(2);
  });

  test("once erased is gone from every history; that it was said, and by whom, stays", async () => {
    const { userId } = await invite("xoa.di");
    const [line] = await app.db.select().from(ledger).where(eq(ledger.subjectId, userId));
    const seq = line?.seq ?? 0;
    expect(await app.db.select().from(ledgerValues).where(eq(ledgerValues.seq, seq))).toHaveLength(2);
    await owner.query("delete from ledger_values where seq = $1", [seq]);
    const [shown] = await history(userId);
    expect(shown).toMatchObject({ action: "users.account.invite" });
    expect(shown?.detail.after).toEqual({
      grants: [{ role: "auditor", unitId: app.city.id }],
    });
    expect(await app.db.select().from(ledger).where(eq(ledger.seq, seq))).toEqual([line]);
  });
});

describe("a line", () => {
  test("is found in the history of everything it is about", async () => {
    const list = await listSubmitted(app);
    const road = (await history(list.postingId)).map(({ action }) => action);
    expect(road).toContain("postings.list.submit");
    expect((await history(list.versionId)).map(({ action }) => action)).toEqual(road);
    const [appointment] = await app.db
      .select()
      .from(ledger)
      .where(eq(ledger.action, "candidates.candidate.enter"));
    expect(appointment?.groupId).not.toBe(appointment?.subjectId);
  });

  test("is looked for by index: histories by subject, separation of duty by group", async () => {
    await owner.query("analyze ledger; analyze ledger_subjects; set enable_seqscan = off");
    const planOf = async (statement: string, values: unknown[]) =>
      JSON.stringify((await owner.query(`explain (format json) ${statement}`, values)).rows);
    expect(await planOf(HISTORY.text, [app.city.id])).toContain("ledger_subjects_subject_id_seq_pk");
    expect(
      await planOf("select from ledger where group_id = any($1::uuid[]) and actor_id = $2", [
        [app.city.id],
        app.city.id,
      ]),
    ).toContain("ledger_group");
  });
});
