import "server-only";
import { type SQL, sql } from "drizzle-orm";

/** Who laid the papers of a khóm's vetting on the table or described them: they had a hand in its dossiers. */
export const handsOnPapers = ({ cycleId, unitId }: { cycleId: string; unitId: string }): SQL => sql`
  select unnest(array[e.attached_by, e.described_by]) as id
  from checklist_items i join evidence_components e on e.item_id = i.id and e.withdrawn_at is null
  where i.cycle_id = ${cycleId} and i.unit_id = ${unitId} and i.step_code = 'VETTING'`;
