import "server-only";
import type { Tx } from "@sansang/db/client";
import { SITE_KIND_WORDS } from "@sansang/rules/postings/site";
import { sql } from "drizzle-orm";
import { takeTurns } from "../../kernel/take-turns.ts";

interface Neighbourhood {
  readonly cycleId: string;
  readonly unitId: string;
}

/**
 * Where a khóm's lists hang until somebody says otherwise: at the ward's office and at the khóm's own house. Does
 * nothing where the khóm has, or ever had, a site of its own.
 */
export async function placeDefaultSites(tx: Tx, { cycleId, unitId }: Neighbourhood): Promise<void> {
  await takeTurns(tx, "sites", { cycleId, unitId });
  await tx.execute(sql`
    insert into sites (cycle_id, unit_id, unit_path, ward_id, kind, name, address, position)
    select c.id, u.id, u.path, w.id, d.kind, d.name, d.address, d.position
    from cycles c
    join units u on u.id = ${unitId}
    join units w on w.id = u.parent_id
    cross join unit_names_on(u.id, c.election_day) un
    cross join unit_names_on(w.id, c.election_day) wn
    cross join unit_names_on(c.unit_id, c.election_day) cn
    cross join lateral (values
      ('ward_office', ${`${SITE_KIND_WORDS.ward_office.vi} `} || wn.name, wn.name || ', ' || cn.name, 1),
      ('neighbourhood_office', 'Trụ sở ' || un.name, un.name || ', ' || wn.name, 2)) as d(kind, name, address, position)
    where c.id = ${cycleId} and not exists (select from sites s where s.cycle_id = c.id and s.unit_id = u.id)`);
}
