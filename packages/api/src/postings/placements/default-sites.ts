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
 * Where a khóm's lists hang until somebody says otherwise: at the ward's office, and where those of the khóm hung out of
 * which it came, or else at its own house. Does nothing where the khóm has, or ever had, a site of its own.
 */
export async function placeDefaultSites(tx: Tx, { cycleId, unitId }: Neighbourhood): Promise<void> {
  await takeTurns(tx, "sites", { cycleId, unitId });
  await tx.execute(sql`
    with inherited as (
      select s.kind, s.name, s.address, s.latitude, s.longitude, row_number() over (order by o.position, o.number, s.position) + 1 as position
      from cycles c
      join unit_successions h on h.new_unit_id = ${unitId}
      join unit_changes r on r.id = h.change_id and r.kind in ('merge', 'split', 'join') and r.effective_on <= c.election_day
      join units o on o.id = h.old_unit_id
      join sites s on s.unit_id = o.id and s.closed_at is null and s.kind <> 'ward_office'
        and s.cycle_id = (select e.cycle_id from sites e join cycles l on l.id = e.cycle_id where e.unit_id = o.id order by l.election_day desc, l.id limit 1)
      where c.id = ${cycleId})
    insert into sites (cycle_id, unit_id, unit_path, ward_id, kind, name, address, latitude, longitude, position)
    select c.id, u.id, u.path, w.id, d.kind, d.name, d.address, d.latitude, d.longitude, d.position
    from cycles c
    join units u on u.id = ${unitId}
    join units w on w.id = u.parent_id
    cross join unit_names_on(u.id, c.election_day) un
    cross join unit_names_on(w.id, c.election_day) wn
    cross join unit_names_on(c.unit_id, c.election_day) cn
    cross join lateral (
      select 'ward_office' as kind, ${`${SITE_KIND_WORDS.ward_office.vi} `} || wn.name as name, wn.name || ', ' || cn.name as address,
        null::float8 as latitude, null::float8 as longitude, 1 as position
      union all
      select 'neighbourhood_office', 'Trụ sở ' || un.name, un.name || ', ' || wn.name, null, null, 2 where not exists (select from inherited)
      union all
      select kind, name, address, latitude, longitude, position from inherited) as d
    where c.id = ${cycleId} and not exists (select from sites s where s.cycle_id = c.id and s.unit_id = u.id)`);
}
