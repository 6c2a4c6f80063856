import { sql } from "drizzle-orm";
import { asOwner } from "./as-owner.ts";
import type { TestApp } from "./test-app.ts";

/** For as long as `work` takes, the database fails to write a verdict: with this SQLSTATE and a message that holds these words. */
export async function whileVerdictsFail(
  { ownerUrl }: TestApp,
  { code, words = "" }: { code: string; words?: string },
  work: () => Promise<void>,
): Promise<void> {
  const run = (statement: string) => asOwner(ownerUrl, (owner) => owner.execute(sql.raw(statement)));
  await run(
    `create function fail() returns trigger language plpgsql as $$ begin raise '${words}' using errcode = '${code}', detail = '${words}'; end $$`,
  );
  await run("create trigger fail before insert on verdicts for each row execute function fail()");
  try {
    await work();
  } finally {
    await run("drop function fail cascade");
  }
}
