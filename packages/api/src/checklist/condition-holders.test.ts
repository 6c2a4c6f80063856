import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONDITION_FUNCTIONS } from "./condition-holders.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

test.each(Object.entries(CONDITION_FUNCTIONS))(
  "the database's %s says what the rules say; where they changed, a migration says it anew",
  async (name, body) => {
    const { rows } = await app.db.execute<{ body: string }>(
      sql`select prosrc as body from pg_proc where proname = ${name}`,
    );
    expect(rows.map((row) => words(row.body))).toEqual([words(body)]);
  },
);
