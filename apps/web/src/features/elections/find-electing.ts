import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAtUnit } from "../../lib/cycles/read-at-unit.ts";

/** A khóm in the cycle that is looked at; of several that which is not over. */
export const findElecting = cache(async (unitId: string) => {
  const found = await readAtUnit(
    async (api, cycles) =>
      (await api.candidates.listNominations({ cycles, unitId })).rows.find((row) => row.unitId === unitId),
    (row) => row !== undefined,
  );
  return found ?? notFound();
});
