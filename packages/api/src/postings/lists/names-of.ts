import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";

/** What a list says of its place and cycle. */
export type Names = {
  readonly cycle: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly city: string;
  readonly ward: string;
  readonly neighbourhood: string;
};

/** Names as they are on election day. */
export async function namesOf(db: Db | Tx, cycleId: string, unitId: string): Promise<Names> {
  const { rows } = await db.execute<Names>(sql`
    select c.name as cycle, c.term_from as "termFrom", c.term_to as "termTo", c.election_day::text as "electionDay",
      cn.name as city, wn.name as ward, un.name as neighbourhood
    from cycles c
    join units u on u.id = ${unitId}
    join unit_names un on un.unit_id = u.id and un.valid_from <= c.election_day and (un.valid_to is null or un.valid_to > c.election_day)
    join unit_names wn on wn.unit_id = u.parent_id and wn.valid_from <= c.election_day and (wn.valid_to is null or wn.valid_to > c.election_day)
    join unit_names cn on cn.unit_id = c.unit_id and cn.valid_from <= c.election_day and (cn.valid_to is null or cn.valid_to > c.election_day)
    where c.id = ${cycleId}`);
  const [names] = rows;
  if (!names) throw new Refusal("not_found");
  return names;
}
