import type { Board } from "@sansang/api/reports/show-board";
import { touch } from "@sansang/rules/org/unit-path";
import { redirect } from "next/navigation";
import { attempt, serverApi, unlessRefused } from "../../lib/api.ts";
import { cachedMarkup } from "../../lib/cached-markup.ts";
import { asksForCycles, chosenCycles, listedCycles } from "../../lib/cycles/chosen-cycles.ts";
import { cyclesHref } from "../../lib/cycles/cycle-choice.ts";
import { MarkupCache } from "../../markup/markup-cache.ts";
import { BoardFrame, type BoardMarkup } from "./board-frame.tsx";
import { readBoardQuery, type SearchParams } from "./board-query.ts";
import { CityBoard } from "./city-board.tsx";
import { NeighbourhoodBoard } from "./neighbourhood-board.tsx";
import { ProvinceBoard } from "./province/province-board.tsx";
import { WardBoard } from "./ward-board.tsx";

const FIRST = 5;
/** As many as a commune of twenty khóm has dossiers. */
const MANY = 400;

interface Props {
  /** Without it the widest unit the viewer may see. */
  readonly unitId?: string;
  readonly path: string;
  readonly searchParams: SearchParams;
}

const cache = new MarkupCache<BoardMarkup>();

/**
 * The board of a unit in the chosen cycles. Where the last choice has nothing to do with the unit, what is open there; where
 * the address itself chooses cycles that have not, their own board.
 */
async function loadBoard(unitId: string | undefined): Promise<Board> {
  const [api, cycles, isAsked] = await Promise.all([serverApi(), chosenCycles(), asksForCycles()]);
  if (!unitId || !cycles) return api.reports.board({ unitId, cycles });
  const tried = await attempt((quiet) => quiet.reports.board({ unitId, cycles }));
  if ("data" in tried) return tried.data;
  if (tried.refused === "no_cycle" && isAsked) redirect(`/board${cyclesHref(cycles)}`);
  return api.reports.board({ unitId, cycles: tried.refused === "no_cycle" ? undefined : cycles });
}

const cyclesOf = (board: Board): string[] =>
  board.kind === "city" ? board.cycles.map(({ id }) => id) : [board.cycle.id];

/**
 * Reads a board with its problems and draws it at the floor of its unit: province or city, ward or khóm. It is drawn again
 * only when something it rests on is another: the data, the chosen cycles, what the reader may see, the day, the language,
 * the view.
 */
export async function BoardPage({ unitId, path, searchParams }: Props) {
  const query = readBoardQuery(searchParams);
  const [api, { markup, store, at }] = await Promise.all([
    serverApi(),
    cachedMarkup(cache, { unitId, path, query }),
  ]);
  if (markup) return <BoardFrame markup={markup} at={at} />;
  const [board, viewer, listed] = await Promise.all([
    loadBoard(unitId),
    api.checklist.countWork({}),
    listedCycles(),
  ]);
  const asked = {
    unitId: board.unit.id,
    cycles: cyclesOf(board),
    limit: query.problems || board.kind === "neighbourhood" ? MANY : FIRST,
    onlyMine: query.whose === "mine" && board.kind === "city",
    onlyPressing: board.kind === "city",
  };
  const [{ problems, every, mine, total }, earliest, contacts] = await Promise.all([
    api.reports.problems(asked),
    board.kind === "city" ? null : api.reports.earliest({ unitId: board.unit.id, cycles: [board.cycle.id] }),
    board.kind === "neighbourhood"
      ? unlessRefused((quiet) => quiet.reports.contacts({ unitId: board.unit.id }))
      : null,
  ]);
  const shared = {
    query,
    path,
    onDrawn: store,
    problems: { problems, total, all: every, mine: board.kind === "city" ? mine : null },
  };
  const looking = { kind: viewer.kind, institution: viewer.institution };
  if (board.kind === "city" && board.cycles.length > 1)
    return <ProvinceBoard board={board} listed={listed} viewer={looking} {...shared} />;
  if (board.kind === "city") return <CityBoard board={board} viewer={looking} {...shared} />;
  const tabs = listed.filter(
    ({ id, unitPath, closed }) => touch(unitPath, board.unit.path) && (!closed || id === board.cycle.id),
  );
  if (board.kind === "ward")
    return (
      <WardBoard board={board} earliest={earliest?.whole ?? null} tabs={tabs} viewer={looking} {...shared} />
    );
  return (
    <NeighbourhoodBoard
      board={board}
      earliest={earliest?.whole ?? null}
      contacts={contacts?.contacts ?? null}
      tabs={tabs}
      {...shared}
    />
  );
}
