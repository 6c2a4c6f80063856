import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { createUnit } from "./create-unit.ts";
import { listUnits } from "./list-units.ts";
import { renameUnit } from "./rename-unit.ts";
import { searchUnits } from "./search-units.ts";
import { setUnitPhone } from "./set-unit-phone.ts";

export const orgRouter = router({
  listUnits: queryOf(listUnits),
  searchUnits: queryOf(searchUnits),
  createUnit: mutationOf(createUnit),
  renameUnit: mutationOf(renameUnit),
  setUnitPhone: mutationOf(setUnitPhone),
});
