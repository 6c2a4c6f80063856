import "server-only";
import { unitCodes, unitNames } from "@sansang/db/tables/org";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { mayHold } from "@sansang/rules/org/unit";
import { CreateUnitInput } from "@sansang/rules/org/unit.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { loadUnit, openElectionDay, refuseTakenCode, refuseTakenName } from "./load-unit.ts";
import { placeAmongSiblings } from "./place-among-siblings.ts";

/**
 * Adds a unit under another one. An open cycle keeps the units it was opened with: where one runs, the new unit's
 * validity must begin after its election day.
 */
export const createUnit = command({
  action: "org.unit.create",
  input: CreateUnitInput,
  load: (tx, { parentId }) => loadUnit(tx, parentId),
  run: async ({ tx, input, subject: parent }) => {
    const { kind, name, code, households, validFrom } = input;
    if (!mayHold(parent.kind, kind)) throw new Refusal("unit_may_not_hold");
    await refuseTakenName(tx, parent.id, name);
    if (code) await refuseTakenCode(tx, code);
    const day = await openElectionDay(tx, parent.path, validFrom);
    if (day) throw new Refusal("election_running", { date: day });
    const { rows } = await tx.execute<{ id: string; path: UnitPath }>(sql`
      with next as (select nextval(pg_get_serial_sequence('units', 'number')) as number)
      insert into units (number, parent_id, kind, path, households, valid_from)
      overriding system value
      select next.number, ${parent.id}, ${kind}, ${parent.path}::text || next.number || '/',
        ${households ?? null}::int, ${validFrom}::date
      from next
      returning id, path`);
    const [unit] = rows;
    if (!unit) throw new Error("A unit was not returned");
    await tx.insert(unitNames).values({ unitId: unit.id, name, folded: foldTones(name), validFrom });
    if (code) await tx.insert(unitCodes).values({ unitId: unit.id, code, validFrom });
    await placeAmongSiblings(tx, parent.id);
    return {
      result: { unitId: unit.id, path: unit.path },
      line: {
        subjectType: "unit",
        subjectId: unit.id,
        unitPath: unit.path,
        after: { parentId: parent.id, kind, code, households, validFrom },
        values: newValues({ name }),
      },
    };
  },
});
