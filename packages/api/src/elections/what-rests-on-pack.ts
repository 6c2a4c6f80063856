import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { RestsOnPack } from "@sansang/rules/elections/change-of-pack";
import { sql } from "drizzle-orm";

/** Lists that took effect, and candidates of whom an institution holds a conclusion on the present version. */
export async function whatRestsOnPack(db: Db | Tx, cycleId: string): Promise<RestsOnPack> {
  const { rows } = await db.execute<RestsOnPack & Record<string, unknown>>(sql`
    select (select count(distinct p.id)::int from postings p join posting_versions v on v.posting_id = p.id
        where p.cycle_id = ${cycleId} and v.status not in ('draft', 'submitted'))
      + (select count(*)::int from nominations where cycle_id = ${cycleId} and list_fixed_at is not null) as lists,
      (select count(distinct k.id)::int from candidates k
        join candidate_findings f on f.candidate_id = k.id and f.version = k.version
        where k.cycle_id = ${cycleId} and k.status in ('vetting', 'eligible', 'not_eligible')
          and not exists (select from criterion_verdicts v where v.candidate_id = f.candidate_id
            and v.version = f.version and v.institution = f.institution and v.id > f.id)) as findings`);
  const [rests] = rows;
  if (!rests) throw new Error("What rests on the pack was not counted");
  return rests;
}
