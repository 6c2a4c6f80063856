import { conflicts } from "@sansang/db/tables/candidates";
import { asOwner } from "@sansang/testing/as-owner";
import { appoint, decideTeam, enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareRegister } from "./compare-register.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test("who met nobody under the old fold is found anew, by the office, and a second look finds nothing more", async () => {
  const neighbourhood = neighbourhoodOf(app);
  await decideTeam(app, neighbourhood, "lan");
  const { candidateId } = await enter(app, {
    neighbourhood,
    facts: { name: "Đinh Công Đạt", birth: "1970-01-01" },
  });
  // As an older fold left it: found beside nobody.
  const older = sql`update candidates set initials_key = 'cðð', letters_key = 'ð', birth = '1950-01-01' where id = ${candidateId}`;
  await asOwner(app.ownerUrl, (owner) => owner.execute(older));
  const { conflicts: missed } = await appoint(app, neighbourhood, {
    name: "Đinh Công Đạt",
    birth: "01/01/1970",
  });
  expect(missed).toEqual([]);
  await asOwner(app.ownerUrl, (owner) =>
    owner.execute(
      sql`update candidates c set initials_key = t.initials_key, letters_key = t.letters_key, birth = '1970-01-01'
        from team_appointments t where c.id = ${candidateId}`,
    ),
  );
  const compare = () =>
    compareRegister(
      { ...app.as(null), clock: () => app.as(null).now },
      { cycleId: app.cycleId, unitId: neighbourhood.id },
    );
  expect(await linesOf(app, compare)).toMatchObject([
    {
      action: "teams.conflict.compare",
      actorId: null,
      subjectId: candidateId,
      detail: { after: { found: 1, cleared: 0 } },
    },
  ]);
  expect(await app.db.select().from(conflicts)).toMatchObject([{ kind: "candidate_on_team", candidateId }]);
  expect(await linesOf(app, compare)).toEqual([]);
});
