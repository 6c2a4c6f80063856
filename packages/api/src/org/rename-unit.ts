import "server-only";
import { unitNames } from "@sansang/db/tables/org";
import { RenameUnitInput } from "@sansang/rules/org/unit.input";
import { desc, eq, sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { writeName } from "./changes/write-units.ts";
import { loadUnit, openElectionDay, refuseTakenName } from "./load-unit.ts";
import { placeAmongSiblings } from "./place-among-siblings.ts";

/**
 * Gives a unit another name from a day on, without a resolution; earlier cycles keep the name of their day. A name on which a running
 * election rests stays until that election is over.
 */
export const renameUnit = command({
  action: "org.unit.rename",
  input: RenameUnitInput,
  load: async (tx, { unitId }) => {
    // The unit above first: its units change places together.
    await tx.execute(
      sql`select from units where id = (select parent_id from units where id = ${unitId}) for update`,
    );
    return loadUnit(tx, unitId);
  },
  run: async ({ tx, input, subject: unit }) => {
    const { validFrom } = input;
    const [current] = await tx
      .select()
      .from(unitNames)
      .where(eq(unitNames.unitId, unit.id))
      .orderBy(desc(unitNames.validFrom))
      .limit(1);
    const { name } = mergedOrRefuse(current ?? null, { name: input.name }, input.opened);
    const qualifier = current?.qualifier ?? null;
    if (current && validFrom <= current.validFrom)
      throw new Refusal("name_too_early", { date: current.validFrom });
    if (current?.name === name) throw new Refusal("same_name");
    if (unit.parentId) await refuseTakenName(tx, unit.parentId, name, { except: unit.id, qualifier });
    const day = await openElectionDay(tx, unit.path, validFrom);
    if (day) throw new Refusal("election_running", { date: day });
    await writeName(tx, unit.id, { name, qualifier }, validFrom);
    if (unit.parentId) await placeAmongSiblings(tx, unit.parentId);
    return {
      result: { unitId: unit.id, name, validFrom },
      line: {
        subjectType: "unit",
        subjectId: unit.id,
        unitPath: unit.path,
        after: { validFrom },
        values: changed({ name: current?.name }, { name }),
      },
    };
  },
});
