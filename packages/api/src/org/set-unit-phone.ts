import "server-only";
import { units } from "@sansang/db/tables/org";
import { SetUnitPhoneInput } from "@sansang/rules/org/unit.input";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed } from "../kernel/ledger.ts";
import { loadUnit } from "./load-unit.ts";

/** Where to ring about an account of this unit; everybody may read it who has forgotten his password. */
export const setUnitPhone = command({
  action: "org.unit.set_phone",
  input: SetUnitPhoneInput,
  load: (tx, { unitId }) => loadUnit(tx, unitId),
  run: async ({ tx, input, subject: unit }) => {
    const { phone } = mergedOrRefuse({ phone: unit.phone }, { phone: input.phone }, input.opened);
    await tx.update(units).set({ phone }).where(eq(units.id, unit.id));
    return {
      result: { unitId: unit.id, phone },
      line: {
        subjectType: "unit",
        subjectId: unit.id,
        unitPath: unit.path,
        values: changed({ phone: unit.phone }, { phone }),
      },
    };
  },
});
