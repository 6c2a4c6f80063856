import type { Db } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { isCommuneLevel, isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { pathRange } from "@sansang/rules/org/unit-path";
import { tellableAt } from "@sansang/rules/reports/board-instant";
import * as z from "zod";
import { type Cycle, currentCycle } from "../elections/current-cycle.ts";
import { query, type Read } from "../kernel/query.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
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
import { CYCLE_THEN, WARD_ITEMS_THEN, WARDS_BY_STEPS_THEN } from "./readiness-changes.ts";

export const ShowBoardInput = z.object({
  unitId: z.uuid().optional(),
  cycleId: z.uuid().optional(),
  /** The board as it stood then; rights, names and whom to call are today's. */
  at: z.iso.datetime({ offset: true }).optional(),
});

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

/** The cycle as it was at an instant, if that can be told. */
async function cycleThen(db: Db, cycle: Cycle, instant: Date, now: Date): Promise<Cycle> {
  const [known] = await runPrepared(db, CYCLE_THEN, [cycle.id, instant]);
  if (!known) throw new Error("A cycle was not returned");
  const { openedAt, recordedSince, electionDay, suspended, closed } = known;
  orRefuse(tellableAt(instant, { now, openedAt, recordedSince }));
  return { ...cycle, electionDay, suspended, closed };
}

const marked = <Dated extends object>(rows: readonly Dated[]): (Dated & { suspended: true })[] =>
  rows.map((row) => ({ ...row, suspended: true }));

/** Cells and items of a suspended cycle say that their clock stands still. */
function markSuspended(board: Board): Board {
  if (!board.cycle.suspended) return board;
  if (board.kind !== "city") return { ...board, items: marked(board.items) };
  return { ...board, wards: board.wards.map((ward) => ({ ...ward, cells: marked(ward.cells) })) };
}

/** The board of the unit asked for, or of the viewer's own. */
export const loadBoard = async (args: Read<z.output<typeof ShowBoardInput>>): Promise<Board> =>
  markSuspended(await readBoard(args));

async function readBoard(args: Read<z.output<typeof ShowBoardInput>>): Promise<Board> {
  const { db, scope, now, input } = args;
  const then = input.at ? new Date(input.at) : null;
  const current = await currentCycle(db, scope, input.cycleId);
  const cycle = then ? await cycleThen(db, current, then, now) : current;
  const instant = then ?? now;
  const place = await boardUnitOf(args, cycle);
  const { parents, ...unit } = place;
  const frame = {
    cycle,
    unit,
    parents: parents.filter(({ path }) => inScope(scope, path)),
    today: dateIn(instant),
    at: instant.toISOString(),
  };
  const day = cycle.electionDay;
  const neighbourhoodsOf = (wardId: string) => runPrepared(db, NEIGHBOURHOOD_ROWS, [wardId, day, instant]);
  const itemsOf = (wardId: string) =>
    then
      ? runPrepared(db, WARD_ITEMS_THEN, [cycle.id, wardId, then])
      : runPrepared(db, WARD_ITEMS, [cycle.id, wardId]);
  if (isNeighbourhoodLevel(unit.kind)) {
    const wardId = parents.at(-1)?.id ?? "";
    const [neighbourhoods, items] = await Promise.all([neighbourhoodsOf(wardId), itemsOf(wardId)]);
    const neighbourhood = neighbourhoods.find(({ id }) => id === unit.id);
    if (!neighbourhood) throw new Error("A neighbourhood was not returned");
    return { ...frame, kind: "neighbourhood", neighbourhood, items: byUnit(items, unit.id, wardId) };
  }
  if (isCommuneLevel(unit.kind)) {
    const [neighbourhoods, items] = await Promise.all([neighbourhoodsOf(unit.id), itemsOf(unit.id)]);
    return { ...frame, kind: "ward", neighbourhoods, items };
  }
  const { from, until } = pathRange(unit.path);
  return {
    ...frame,
    kind: "city",
    wards: then
      ? await runPrepared(db, WARDS_BY_STEPS_THEN, [cycle.id, from, until, day, then])
      : await runPrepared(db, WARDS_BY_STEPS, [cycle.id, from, until, day]),
  };
}

/** The readiness of a unit, one floor deeper: city → wards, ward → khóm, khóm → steps. The figures add up to the items. */
export const showBoard = query({ action: "reports.board.view", input: ShowBoardInput, run: loadBoard });
