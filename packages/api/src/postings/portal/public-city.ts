import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { type PublicCycle, type PublicWard, shownCycles, wardsOf } from "./portal-map.ts";

interface Counts {
  readonly cycleId: string;
  readonly wardId: string;
  readonly neighbourhoods: number;
  readonly published: number;
}

const COUNTS = statement<Counts>(
  "portal_counts",
  `select c.id as "cycleId", u.parent_id as "wardId", count(*)::int as neighbourhoods, count(v.id)::int as published
   from cycles c
   join units u on starts_with(u.path, c.unit_path) and u.kind = any($2)
     and u.valid_from <= c.election_day and (u.valid_to is null or u.valid_to > c.election_day)
   left join postings p on p.cycle_id = c.id and p.unit_id = u.id and p.kind = 'candidate_list'
   left join posting_versions v on v.posting_id = p.id and v.status = 'published'
   where c.id = any($1::uuid[]) group by c.id, u.parent_id`,
);

export interface PublicCity {
  readonly elections: readonly {
    readonly cycle: PublicCycle;
    readonly wards: readonly (PublicWard & Pick<Counts, "neighbourhoods" | "published">)[];
  }[];
}

async function countsOf(db: Db, cycles: readonly PublicCycle[]): Promise<Map<string, Counts>> {
  const counts = await runPrepared(db, COUNTS, [cycles.map(({ id }) => id), NEIGHBOURHOOD_LEVEL]);
  return new Map(counts.map((count) => [`${count.cycleId} ${count.wardId}`, count]));
}

/** What is told of cycles in one breath: place, term and day, and whether they stand still. */
const occasionOf = ({ id: _, name: __, cityPath: ___, ...told }: PublicCycle): string => JSON.stringify(told);

/** The elections that are on, day by day, with their wards; wards without a khóm elect nobody. */
export const publicCity = publicQuery({
  action: "postings.published.view",
  input: z.object({}),
  run: async ({ db }): Promise<PublicCity> => {
    const cycles = await shownCycles(db);
    const [wards, counts] = await Promise.all([wardsOf(db, { cycles }), countsOf(db, cycles)]);
    const counted = wards.flatMap((ward) => {
      const count = counts.get(`${ward.cycle.id} ${ward.id}`);
      return count ? [{ ...ward, neighbourhoods: count.neighbourhoods, published: count.published }] : [];
    });
    const together = Map.groupBy(cycles, (cycle) => occasionOf(cycle));
    const elections = [...together.values()].flatMap((ofDay) => {
      const [cycle] = ofDay;
      const wardsOfDay = counted.filter((ward) => ofDay.some(({ id }) => id === ward.cycle.id));
      return cycle ? [{ cycle, wards: wardsOfDay }] : [];
    });
    return { elections };
  },
});
