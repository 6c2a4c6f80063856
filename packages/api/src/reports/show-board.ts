import type { Db } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { CyclesInput } from "@sansang/rules/elections/election.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { type Decision, yes } from "@sansang/rules/kernel/decision";
import { isCommuneLevel, isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { covers, pathRange, touch, type UnitPath } from "@sansang/rules/org/unit-path";
import { type InstantRefusal, tellableAt } from "@sansang/rules/reports/board-instant";
import { type BoardSteps, stepsByCode } from "@sansang/rules/reports/board-steps";
import * as z from "zod";
import { type Cycle, cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query, type Read } from "../kernel/query.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { inScope, type Scope, scopeWithin } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import {
  BOARD_STEPS,
  type BoardUnit,
  type CellItem,
  NEIGHBOURHOOD_ROWS,
  type NeighbourhoodRow,
  OWN_STEPS,
  PLACE,
  VERIFIED_ALONE,
  type VerifiedAlone,
  WARD_ITEMS,
  WARDS_BY_STEPS,
  type WardCells,
} from "./board-statements.ts";
import { CYCLE_THEN, WARD_ITEMS_THEN, WARDS_BY_STEPS_THEN } from "./readiness-changes.ts";

/** Those of one board, the next election day first. */
type Cycles = readonly [Cycle, ...Cycle[]];
/** What of them decides where somebody looks first. */
type Places = readonly [Place, ...Place[]];
type Place = Pick<Cycle, "unitPath" | "electionDay">;

export const ShowBoardInput = z.object({
  ...CyclesInput,
  unitId: z.uuid().optional(),
  /** The board as it stood then; rights, names and whom to call are today's. */
  at: z.iso.datetime({ offset: true }).optional(),
});
type Asked = z.output<typeof ShowBoardInput>;

interface Frame {
  /** The one whose day and dates are meant; of several the next to elect. */
  readonly cycle: Cycle;
  readonly unit: BoardUnit;
  /** From the top of what the viewer may see; the unit itself is not among them. */
  readonly parents: readonly BoardUnit[];
  /** As its cycles have them now, whatever the instant; of two that differ the next to elect decides. */
  readonly steps: BoardSteps;
  readonly today: CalendarDate;
  readonly at: string;
}

/** Communes × steps: for every unit above the commune level; a commune stands once in each cycle, with the dates it has there. */
export interface CityBoardData extends Frame {
  readonly kind: "city";
  readonly cycles: Cycles;
  /** Of several cycles those of each that the template does not have, by cycle: one code may stand for two steps. */
  readonly ownSteps: Readonly<Record<string, BoardSteps>>;
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

/** Those that were chosen, or what is open in the unit asked for: elsewhere nothing is asked. */
async function cyclesAsked({ db, scope, input }: Read<Asked>): Promise<Cycles> {
  if (!input.unitId || input.cycles?.length) return cyclesInScope(db, scope, input.cycles);
  const path = await unitPathOf(db, input.unitId);
  const within = path && scopeWithin(scope, path);
  if (!within) throw new Refusal("not_found");
  return cyclesInScope(db, within);
}

/** Where somebody looks first: his own unit if it lies in the next cycle or above several of them, otherwise that cycle's. */
function homeIn({ paths }: Scope, [next, ...others]: Places): UnitPath {
  const home = paths.find((path) => touch(path, next.unitPath)) ?? next.unitPath;
  if (covers(next.unitPath, home)) return home;
  return others.some(({ unitPath }) => covers(home, unitPath)) ? home : next.unitPath;
}

/** The unit asked for, or the viewer's first; one outside his scope does not exist. */
export async function boardUnitOf(
  { db, scope, input }: Read<{ unitId?: string | undefined }>,
  cycles: Places,
) {
  const unitId = input.unitId ?? (await unitAt(db, homeIn(scope, cycles)));
  const [place] = await runPrepared(db, PLACE, [unitId, cycles[0].electionDay]);
  if (!place || !inScope(scope, place.path)) throw new Refusal("not_found");
  return place;
}

async function unitAt(db: Db, path: string): Promise<string> {
  const { rows } = await db.$client.query<{ id: string }>({
    name: "unit_at",
    text: "select id from units where path = $1",
    values: [path],
  });
  return rows[0]?.id ?? "";
}

/** Of these cycles those that concern a unit. */
function concerning(cycles: Cycles, unit: UnitPath): Cycles {
  const [next, ...others] = cycles.filter(({ unitPath }) => touch(unitPath, unit));
  if (!next) throw new Refusal("no_cycle");
  return [next, ...others];
}

const byUnit = (items: readonly CellItem[], unitId: string, wardId: string) =>
  items.filter((item) => item.unitId === unitId || item.unitId === wardId);

/** What several cycles have beside the template; of one the steps of the board say it all. */
async function ownStepsOf(db: Db, cycles: Cycles): Promise<Record<string, BoardSteps>> {
  if (cycles.length === 1) return {};
  const found = await runPrepared(db, OWN_STEPS, [cycles.map(({ id }) => id)]);
  const steps: Record<string, BoardSteps> = {};
  for (const { cycleId, ...step } of found) steps[cycleId] = { ...steps[cycleId], [step.code]: step };
  return steps;
}

/** Of a commune's khóm those that elect in a cycle, which may be of one khóm alone. */
const electing = (rows: readonly NeighbourhoodRow[], { unitPath }: Cycle): NeighbourhoodRow[] =>
  rows.filter(({ path }) => touch(unitPath, path));

/** A cycle as it was at an instant, if that can be told. */
async function cycleThen(
  db: Db,
  cycle: Cycle,
  instant: Date,
  now: Date,
): Promise<Decision<Cycle, InstantRefusal>> {
  const [known] = await runPrepared(db, CYCLE_THEN, [cycle.id, instant]);
  if (!known) throw new Error("A cycle was not returned");
  const { openedAt, recordedSince, electionDay, suspended, closed } = known;
  const told = tellableAt(instant, { now, openedAt, recordedSince });
  return told.ok ? yes({ ...cycle, electionDay, suspended, closed }) : told;
}

/** Cycles as they were at an instant: those that were open by then, if there was one. */
async function cyclesThen(db: Db, cycles: Cycles, instant: Date, now: Date): Promise<Cycles> {
  const told = await Promise.all(cycles.map((cycle) => cycleThen(db, cycle, instant, now)));
  const meant = told.filter((each) => each.ok || each.reason !== "cycle_not_open_then");
  const [next, ...others] = (meant.length > 0 ? meant : told)
    .map(orRefuse)
    .sort((a, b) => a.electionDay.localeCompare(b.electionDay));
  if (!next) throw new Error("No cycle was asked for");
  return [next, ...others];
}

const marked = <Dated extends object>(rows: readonly Dated[]): (Dated & { suspended: true })[] =>
  rows.map((row) => ({ ...row, suspended: true }));

/** Cells and items of a suspended cycle say that their clock stands still. */
function markSuspended(board: Board): Board {
  if (board.kind !== "city") return board.cycle.suspended ? { ...board, items: marked(board.items) } : board;
  const still = board.cycles.filter(({ suspended }) => suspended).map(({ id }) => id);
  if (still.length === 0) return board;
  const wards = board.wards.map((ward) =>
    still.includes(ward.cycleId) ? { ...ward, cells: marked(ward.cells) } : ward,
  );
  return { ...board, wards };
}

/** Cells and items of a step that one institution alone verifies in its cycle say so. */
function markAlone(board: Board, alone: readonly VerifiedAlone[]): Board {
  if (alone.length === 0) return board;
  const of = new Map(alone.map(({ cycleId, step, institution }) => [`${cycleId} ${step}`, institution]));
  const marking =
    (cycleId: string) =>
    <Row extends { readonly step: StepCode }>(row: Row): Row & { alone: Institution | undefined } => ({
      ...row,
      alone: of.get(`${cycleId} ${row.step}`),
    });
  if (board.kind !== "city") return { ...board, items: board.items.map(marking(board.cycle.id)) };
  const wards = board.wards.map((ward) => ({ ...ward, cells: ward.cells.map(marking(ward.cycleId)) }));
  return { ...board, wards };
}

/** The board of the unit asked for, or of the viewer's own. */
export async function loadBoard(args: Read<Asked>): Promise<Board> {
  const board = await readBoard(args);
  const cycles = board.kind === "city" ? board.cycles : [board.cycle];
  const alone = await runPrepared(args.db, VERIFIED_ALONE, [cycles.map(({ id }) => id)]);
  return markSuspended(markAlone(board, alone));
}

async function readBoard(args: Read<Asked>): Promise<Board> {
  const { db, actor, scope, now, input } = args;
  const then = input.at ? new Date(input.at) : null;
  const asked = await cyclesAsked(args);
  const told = then ? await cyclesThen(db, asked, then, now) : asked;
  const instant = then ?? now;
  const { parents, ...unit } = await boardUnitOf(args, told);
  const cycles = concerning(told, unit.path);
  const cycle = cycles.find(({ unitPath }) => covers(unitPath, unit.path)) ?? cycles[0];
  const isAbove = !isCommuneLevel(unit.kind) && !isNeighbourhoodLevel(unit.kind);
  const shown = isAbove ? cycles : [cycle];
  const frame = {
    cycle,
    unit,
    steps: stepsByCode(await runPrepared(db, BOARD_STEPS, [shown.map(({ id }) => id)])),
    parents: parents.filter(({ path }) => inScope(scope, path)),
    today: dateIn(instant),
    at: instant.toISOString(),
  };
  const neighbourhoodsOf = async (wardId: string) => {
    const rows = await runPrepared(db, NEIGHBOURHOOD_ROWS, [wardId, cycle.electionDay, instant]);
    return rows.map((row) =>
      can(actor, "reports.contact.see", row.path).ok ? row : { ...row, phone: null },
    );
  };
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
    return { ...frame, kind: "ward", neighbourhoods: electing(neighbourhoods, cycle), items };
  }
  const { from, until } = pathRange(unit.path);
  const values = [cycles.map(({ id }) => id), cycles.map(({ electionDay }) => electionDay), from, until];
  return {
    ...frame,
    kind: "city",
    cycles,
    ownSteps: await ownStepsOf(db, cycles),
    wards: then
      ? await runPrepared(db, WARDS_BY_STEPS_THEN, [...values, then])
      : await runPrepared(db, WARDS_BY_STEPS, values),
  };
}

/** The readiness of a unit, one floor deeper: city → wards, ward → khóm, khóm → steps. The figures add up to the items. */
export const showBoard = query({ action: "reports.board.view", input: ShowBoardInput, run: loadBoard });
