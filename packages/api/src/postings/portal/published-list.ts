import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import type { PublicRow } from "@sansang/rules/postings/public-columns";

/** The version of a list that stands, from its frozen snapshot. */
export interface PublishedList {
  readonly postingId: string;
  readonly versionId: string;
  readonly kind: PostingKind;
  readonly version: number;
  readonly publishedAt: Date;
  readonly digest: string;
  readonly code: string;
}

interface Standing extends PublishedList {
  readonly closedAt: Date | null;
}

const STANDING = statement<Standing>(
  "portal_standing",
  `select p.id as "postingId", v.id as "versionId", p.kind, v.version, v.published_at as "publishedAt",
     v.closed_at as "closedAt", s.digest, s.code
   from postings p
   join posting_versions v on v.posting_id = p.id and v.status in ('published', 'closed')
   join posting_snapshots s on s.version_id = v.id
   where p.cycle_id = $1::uuid and p.unit_id = $2::uuid and p.kind = 'candidate_list'
   order by v.version desc limit 1`,
);

/** The candidate list of a khóm: the published version, or the one that was taken down; null before anything was published. */
export async function standingList(
  db: Db,
  cycleId: string,
  unitId: string,
): Promise<{ list: PublishedList | null; takenDownAt: Date | null }> {
  const [found] = await runPrepared(db, STANDING, [cycleId, unitId]);
  if (!found) return { list: null, takenDownAt: null };
  const { closedAt, ...list } = found;
  return closedAt ? { list: null, takenDownAt: closedAt } : { list, takenDownAt: null };
}

const ROWS = statement<{ content: PublicRow }>(
  "portal_rows",
  `select content from posting_rows where version_id = $1::uuid order by position`,
);

/** The frozen rows of a version; the register is never asked. */
export async function frozenRows(db: Db, versionId: string): Promise<PublicRow[]> {
  const rows = await runPrepared(db, ROWS, [versionId]);
  return rows.map(({ content }) => content);
}
