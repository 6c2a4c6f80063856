import "server-only";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { allNeighbourhoodsOf, publicPath, shownCycles, wardsOf } from "./portal-map.ts";

/** The addresses of every ward and every khóm that elects now, each once: `/bau-cu/phuong-1`, `/bau-cu/phuong-1/khom-1`. */
export const publicMap = publicQuery({
  action: "postings.published.view",
  input: z.object({}),
  run: async ({ db }): Promise<readonly string[]> => {
    const cycles = await shownCycles(db);
    const wards = await wardsOf(db, { cycles });
    const neighbourhoods = Map.groupBy(
      await allNeighbourhoodsOf(db, cycles),
      ({ cycleId, wardId }) => `${cycleId} ${wardId}`,
    );
    const paths = wards.flatMap((ward) => [
      publicPath(ward, undefined),
      ...(neighbourhoods.get(`${ward.cycle.id} ${ward.id}`) ?? []).map(({ slug }) =>
        publicPath(ward, undefined, slug),
      ),
    ]);
    return [...new Set(paths)];
  },
});
