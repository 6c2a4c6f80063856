import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
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
  /** Day, place and hours as the version says them. */
  readonly electionDay: CalendarDate;
  readonly notice: NoticeText;
  /** The next version is on its way. */
  readonly isBeingCorrected: boolean;
}

/** Is another version of the posting `p` of the cycle `y` on its way, which nobody has closed? As SQL. */
export const IS_BEING_CORRECTED = `y.closed_at is null and exists (select from posting_versions o where o.posting_id = p.id
  and o.status in (${OPEN_POSTING_STATUSES.map((status) => `'${status}'`).join(", ")}))`;

interface Standing extends PublishedList {
  readonly closedAt: Date | null;
}

const STANDING = statement<Standing>(
  "portal_standing",
  `select p.id as "postingId", v.id as "versionId", p.kind, v.version, v.published_at as "publishedAt",
     v.closed_at as "closedAt", s.digest, s.code, f.content -> 'cycle' ->> 'electionDay' as "electionDay",
     f.content -> 'notice' as notice, ${IS_BEING_CORRECTED} as "isBeingCorrected"
   from postings p
   join cycles y on y.id = p.cycle_id
   join posting_versions v on v.posting_id = p.id and v.status in ('published', 'closed')
   join posting_snapshots s on s.version_id = v.id
   cross join lateral (select s.canonical::jsonb as content) f
   where p.cycle_id = $1::uuid and p.unit_id = $2::uuid and p.kind = 'candidate_list'
   order by v.version desc limit 1`,
);

/** The candidate list of a khóm: the published version, or the one that was taken down; null before anything was published. */
export async function standingList(
  db: Db,
  cycleId: string,
  unitId: string,
): Promise<{ list: PublishedList | null; takenDown: (PublishedList & { readonly at: Date }) | null }> {
  const [found] = await runPrepared(db, STANDING, [cycleId, unitId]);
  if (!found) return { list: null, takenDown: null };
  const { closedAt, ...list } = found;
  return closedAt ? { list: null, takenDown: { ...list, at: closedAt } } : { list, takenDown: null };
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
