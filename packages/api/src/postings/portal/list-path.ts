import "server-only";
import type { Db } from "@sansang/db/client";
import { electionsOf, neighbourhoodsOf, publicPath } from "./portal-map.ts";

/** A khóm in an election. */
interface Place {
  readonly cycleId: string;
  readonly wardId: string;
  readonly unitId: string;
}

/**
 * The addresses of a khóm's page for this election, the one that is given out first: the short one while its election is
 * the current one of the place, and that which lasts. Empty where the place has no page.
 */
export async function listPathsOf(db: Db, { cycleId, wardId, unitId }: Place): Promise<string[]> {
  const places = await neighbourhoodsOf(db, await electionsOf(db, { wardId }));
  const elections = places.flatMap(({ ward, neighbourhoods }) => {
    const slug = neighbourhoods.find(({ id }) => id === unitId)?.slug;
    return slug ? [{ ward, slug }] : [];
  });
  const own = elections.find(({ ward }) => ward.cycle.id === cycleId);
  if (!own) return [];
  const lasting = publicPath(own.ward, own.ward.term, own.slug);
  return own === elections[0] ? [publicPath(own.ward, undefined, own.slug), lasting] : [lasting];
}
