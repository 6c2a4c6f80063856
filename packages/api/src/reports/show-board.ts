import { runPrepared } from "@sansang/db/prepared";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { isCommuneLevel, isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { type Cycle, currentCycle } from "../elections/current-cycle.ts";
import { query, type Read } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import {
  type BoardUnit,
  type CellItem,
  NEIGHBOURHOOD_ROWS,
  type NeighbourhoodRow,
  PLACE,
  WARD_ITEMS,
  WARDS_BY_STEPS,
  type WardCells,
} from "./board-statements.ts";

export const ShowBoardInput = z.object({ unitId: z.uuid().optional(), cycleId: z.uuid().optional() });

interface Frame {
  readonly cycle: Cycle;
  readonly unit: BoardUnit;
  /** From the top of what the viewer may see; the unit itself is not among them. */
  readonly parents: readonly BoardUnit[];
  readonly today: CalendarDate;
  readonly at: string;
}

/** Wards × steps: for every unit above the commune level. */
export interface CityBoardData extends Frame {
  readonly kind: "city";
  readonly wards: readonly WardCells[];
}

/** Khóm × steps of one ward; a ward dossier stands once and is shared by its khóm. */
export interface WardBoardData extends Frame {
  readonly kind: "ward";
  readonly neighbourhoods: readonly NeighbourhoodRow[];
  readonly items: readonly CellItem[];
}

/** The steps of one khóm, those of its ward among them. */
export interface NeighbourhoodBoardData extends Frame {
  readonly kind: "neighbourhood";
  readonly neighbourhood: NeighbourhoodRow;
  readonly items: readonly CellItem[];
}

export type Board = CityBoardData | WardBoardData | NeighbourhoodBoardData;

/** The unit asked for, or the widest of the viewer's own within the cycle; one outside his scope does not exist. */
export async function boardUnitOf({ db, scope, input }: Read<{ unitId?: string | undefined }>, cycle: Cycle) {
  const home = scope.paths[0];
  const unitId = input.unitId ?? (await unitAt(db, home?.startsWith(cycle.unitPath) ? home : cycle.unitPath));
  const [place] = await runPrepared(db, PLACE, [unitId, cycle.electionDay]);
  if (!place || !inScope(scope, place.path)) throw new Refusal("not_found");
  return place;
}

async function unitAt(db: Read<unknown>["db"], path: string): Promise<string> {
  const { rows } = await db.$client.query<{ id: string }>({
    name: "unit_at",
    text: "select id from units where path = $1",
    values: [path],
  });
  return rows[0]?.id ?? "";
}

const byUnit = (items: readonly CellItem[], unitId: string, wardId: string) =>
  items.filter((item) => item.unitId === unitId || item.unitId === wardId);

/** The board of the unit asked for, or of the viewer's own. */
export async function loadBoard(args: Read<z.output<typeof ShowBoardInput>>): Promise<Board> {
  const { db, scope, now, input } = args;
  const cycle = await currentCycle(db, scope, input.cycleId);
  const place = await boardUnitOf(args, cycle);
  const { parents, ...unit } = place;
  const frame = {
    cycle,
    unit,
    parents: parents.filter(({ path }) => inScope(scope, path)),
    today: dateIn(now),
    at: now.toISOString(),
  };
  const day = cycle.electionDay;
  if (isNeighbourhoodLevel(unit.kind)) {
    const wardId = parents.at(-1)?.id ?? "";
    const [neighbourhoods, items] = await Promise.all([
      runPrepared(db, NEIGHBOURHOOD_ROWS, [wardId, day]),
      runPrepared(db, WARD_ITEMS, [cycle.id, wardId]),
    ]);
    const neighbourhood = neighbourhoods.find(({ id }) => id === unit.id);
    if (!neighbourhood) throw new Error("A neighbourhood was not returned");
    return { ...frame, kind: "neighbourhood", neighbourhood, items: byUnit(items, unit.id, wardId) };
  }
  if (isCommuneLevel(unit.kind)) {
    const [neighbourhoods, items] = await Promise.all([
      runPrepared(db, NEIGHBOURHOOD_ROWS, [unit.id, day]),
      runPrepared(db, WARD_ITEMS, [cycle.id, unit.id]),
    ]);
    return { ...frame, kind: "ward", neighbourhoods, items };
  }
  const { from, until } = pathRange(unit.path);
  return {
    ...frame,
    kind: "city",
    wards: await runPrepared(db, WARDS_BY_STEPS, [cycle.id, from, until, day]),
  };
}

/** The readiness of a unit, one floor deeper: city → wards, ward → khóm, khóm → steps. The figures add up to the items. */
export const showBoard = query({ action: "reports.board.view", input: ShowBoardInput, run: loadBoard });
