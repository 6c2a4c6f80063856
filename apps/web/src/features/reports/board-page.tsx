import { serverApi } from "../../lib/api.ts";
import { Live } from "../notifications/live.tsx";
import type { SearchParams } from "./board-query.ts";
import { readBoardQuery } from "./board-query.ts";
import { CityBoard } from "./city-board.tsx";
import { NeighbourhoodBoard } from "./neighbourhood-board.tsx";
import { WardBoard } from "./ward-board.tsx";

const FIRST = 5;
const MANY = 100;

interface Props {
  /** Without it the widest unit the viewer may see. */
  readonly unitId?: string;
  readonly path: string;
  readonly searchParams: SearchParams;
}

/** Reads a board with its problems and draws it at the floor of its unit: city, ward or khóm. */
export async function BoardPage({ unitId, path, searchParams }: Props) {
  const query = readBoardQuery(searchParams);
  const api = await serverApi();
  const [board, viewer] = await Promise.all([api.reports.board({ unitId }), api.checklist.countWork({})]);
  const limit = query.problems || board.kind === "neighbourhood" ? MANY : FIRST;
  const { problems, every, mine, total } = await api.reports.problems({
    unitId: board.unit.id,
    limit,
    onlyMine: query.whose === "mine" && board.kind === "city",
  });
  const shared = {
    problems: { problems, total, all: every, mine: board.kind === "city" ? mine : null },
    viewer: { kind: viewer.kind, institution: viewer.institution },
    query,
    path,
    live: <Live at={board.at} />,
  };
  if (board.kind === "city") return <CityBoard board={board} {...shared} />;
  if (board.kind === "ward") return <WardBoard board={board} {...shared} />;
  return <NeighbourhoodBoard board={board} {...shared} />;
}
