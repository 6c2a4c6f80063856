import "server-only";
import { sql } from "drizzle-orm";
import { makePapers, type PaperServices } from "./posted-paper.ts";

/** Makes the papers of the list of which a ledger line says that it was published. Doing it again finds them made. */
export async function papersOfLine(services: PaperServices, seq: number): Promise<void> {
  const { rows } = await services.db.execute<{ versionId: string }>(sql`
    select v.id as "versionId" from ledger_subjects s join posting_versions v on v.id = s.subject_id or v.posting_id = s.subject_id
    where s.seq = ${seq} and v.status = 'published' group by v.id`);
  for (const { versionId } of rows) await makePapers(services, versionId);
}
