import { serverApi } from "../../lib/api.ts";
import { cachedMarkup } from "../../lib/cached-markup.ts";
import { MarkupCache } from "../../markup/markup-cache.ts";
import { BoardFrame, type BoardMarkup } from "./board-frame.tsx";
import { readBoardQuery, type SearchParams } from "./board-query.ts";
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

const cache = new MarkupCache<BoardMarkup>();

/**
 * Reads a board with its problems and draws it at the floor of its unit: city, ward or khóm. It is drawn again only when
 * something it rests on is another: the data (and with it the cycle), what the reader may see, the day, the language, the view.
 */
export async function BoardPage({ unitId, path, searchParams }: Props) {
  const query = readBoardQuery(searchParams);
  const [api, { markup, store, at }] = await Promise.all([
    serverApi(),
    cachedMarkup(cache, { unitId, path, query }),
  ]);
  if (markup) return <BoardFrame markup={markup} at={at} />;
  const [board, viewer] = await Promise.all([api.reports.board({ unitId }), api.checklist.countWork({})]);
  const { problems, every, mine, total } = await api.reports.problems({
    unitId: board.unit.id,
    limit: query.problems || board.kind === "neighbourhood" ? MANY : FIRST,
    onlyMine: query.whose === "mine" && board.kind === "city",
  });
  const shared = {
    problems: { problems, total, all: every, mine: board.kind === "city" ? mine : null },
    viewer: { kind: viewer.kind, institution: viewer.institution },
    query,
    path,
    onDrawn: store,
  };
  if (board.kind === "city") return <CityBoard board={board} {...shared} />;
  if (board.kind === "ward") return <WardBoard board={board} {...shared} />;
  return <NeighbourhoodBoard board={board} {...shared} />;
}
