import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { NeighbourhoodAddress, neighbourhoodAt } from "./portal-map.ts";
import { frozenRows, standingList } from "./published-list.ts";

const CANONICAL = statement<{ canonical: string }>(
  "portal_canonical",
  `select canonical from posting_snapshots where version_id = $1::uuid`,
);

/** The list that a khóm's page shows, or null before publication, after it was taken down and where there is no such khóm. */
export async function listAt(db: Db, at: z.output<typeof NeighbourhoodAddress>) {
  const place = await neighbourhoodAt(db, at);
  if (!place) return null;
  const { list } = await standingList(db, place.ward.cycle.id, place.neighbourhood.id);
  return list && { ...list, unitPath: place.neighbourhood.path };
}

/** The published list as data: the very text that was hashed, and its rows. */
export const openData = publicQuery({
  action: "postings.published.view",
  input: NeighbourhoodAddress,
  run: async ({ db, input }) => {
    const list = await listAt(db, input);
    if (!list) return null;
    const [[frozen], rows] = await Promise.all([
      runPrepared(db, CANONICAL, [list.versionId]),
      frozenRows(db, list.versionId),
    ]);
    const { digest, kind, unitPath } = list;
    return { digest, kind, unitPath, content: frozen?.canonical ?? "", rows };
  },
});
