import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { changeUnits } from "./changes/change-units.ts";
import { listEndedUnits } from "./changes/list-ended-units.ts";
import { previewUnitChange } from "./changes/preview-change.ts";
import { unitHistory } from "./changes/unit-history.ts";
import { createUnit } from "./create-unit.ts";
import { listUnits } from "./list-units.ts";
import { renameUnit } from "./rename-unit.ts";
import { searchUnits } from "./search-units.ts";
import { setUnitPhone } from "./set-unit-phone.ts";

export const orgRouter = router({
  listUnits: queryOf(listUnits),
  searchUnits: queryOf(searchUnits),
  listEndedUnits: queryOf(listEndedUnits),
  unitHistory: queryOf(unitHistory),
  createUnit: mutationOf(createUnit),
  renameUnit: mutationOf(renameUnit),
  previewUnitChange: queryOf(previewUnitChange),
  changeUnits: mutationOf(changeUnits),
  setUnitPhone: mutationOf(setUnitPhone),
});
