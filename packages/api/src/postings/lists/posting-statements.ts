import "server-only";
import { statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import type { PostingStatus } from "@sansang/rules/postings/posting-status";
import type { GrantMark } from "@sansang/rules/users/grant-mark";
import { iso } from "../../kernel/history.ts";

/** A khóm and the newest version of its list, or none yet. */
export interface PostingListRow {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  /** Its cycle is over. */
  readonly closed: boolean;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly neighbourhood: string;
  readonly wardId: string;
  readonly ward: string;
  readonly kind: PostingKind;
  readonly postingId: string | null;
  readonly versionId: string | null;
  readonly version: number | null;
  readonly status: PostingStatus | null;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly publishedAt: string | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
  readonly preparedBy: string | null;
  /** The version that hangs, when a newer one is on its way. */
  readonly publishedVersion: number | null;
  readonly code: string | null;
}

/**
 * $1 cycles, $2 and $3 ranges of paths, $4 status, `none` or null, $5 and $6 path of the khóm and cycle after which the page
 * begins, $7 limit. Units stand in their own order: one that came out of a merger stands where those before it stood.
 * The version on its way stands for the list; without one the newest.
 */
export const POSTING_ROWS = statement<PostingListRow>(
  "posting_rows",
  `select c.id as "cycleId", c.election_day as "electionDay", c.closed_at is not null as closed, u.id as "unitId", u.path as "unitPath",
     un.name as neighbourhood, u.parent_id as "wardId", wn.name as ward,
     coalesce(p.kind, 'candidate_list') as kind, p.id as "postingId", v.id as "versionId", v.version, v.status,
     ${iso("v.submitted_at")} as "submittedAt", ${iso("v.approved_at")} as "approvedAt", ${iso("v.published_at")} as "publishedAt", v.reason,
     v.return_reason as "returnReason", who.name as "preparedBy", pub.version as "publishedVersion", pub.code
   from units u
   join units w on w.id = u.parent_id
   join cycles c on c.id = any($1::uuid[]) and u.path >= c.unit_path and u.path < left(c.unit_path, -1) || '0'
   cross join unit_names_on(u.id, c.election_day) un
   cross join unit_names_on(u.parent_id, c.election_day) wn
   left join postings p on p.cycle_id = c.id and p.unit_id = u.id and p.kind = 'candidate_list'
   left join lateral (
     select * from posting_versions pv where pv.posting_id = p.id order by pv.version desc limit 1) v on true
   left join users who on who.id = v.prepared_by
   left join lateral (
     select pv.version, s.code from posting_versions pv join posting_snapshots s on s.version_id = pv.id
     where pv.posting_id = p.id and pv.status = 'published') pub on true
   where u.kind in ('neighbourhood', 'hamlet') and exists (
       select from checklist_items i where i.cycle_id = c.id and i.unit_id = u.id)
     and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
       where u.path >= r.lo collate "C" and u.path < r.hi collate "C")
     and ($4::text is null or coalesce(v.status, 'none') = $4)
     and ($5::text is null or (w.position, w.number, u.position, u.number, c.id) > (
       select aw.position, aw.number, a.position, a.number, $6::uuid from units a join units aw on aw.id = a.parent_id where a.path = $5))
   order by w.position, w.number, u.position, u.number, c.id limit $7`,
);

/** How many lists are in which status; `none` where nobody has begun. $1 cycles, $2 and $3 ranges of paths. */
export const POSTING_COUNTS = statement<{ status: PostingStatus | "none"; count: number }>(
  "posting_counts",
  `select coalesce(v.status, 'none') as status, count(*)::int as count
   from units u
   join cycles c on c.id = any($1::uuid[]) and u.path >= c.unit_path and u.path < left(c.unit_path, -1) || '0'
   left join postings p on p.cycle_id = c.id and p.unit_id = u.id and p.kind = 'candidate_list'
   left join lateral (
     select pv.status from posting_versions pv where pv.posting_id = p.id order by pv.version desc limit 1) v on true
   where u.kind in ('neighbourhood', 'hamlet') and exists (
       select from checklist_items i where i.cycle_id = c.id and i.unit_id = u.id)
     and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
       where u.path >= r.lo collate "C" and u.path < r.hi collate "C")
   group by 1`,
);

/** A version with who did what to it. */
export interface VersionListRow {
  readonly versionId: string;
  readonly version: number;
  readonly status: PostingStatus;
  readonly reason: string | null;
  readonly returnReason: string | null;
  readonly decisionNumber: string | null;
  readonly decisionOn: string | null;
  readonly signatoryCapacity: string | null;
  readonly signatoryName: string | null;
  /** Null: the office itself. */
  readonly preparedBy: string | null;
  readonly preparedAt: Date;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly publishedBy: string | null;
  /** What has to be said of the rights by which it was approved and published. */
  readonly approvalMark: GrantMark | null;
  readonly publicationMark: GrantMark | null;
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
  readonly closedAt: Date | null;
  readonly digest: string | null;
  readonly code: string | null;
  readonly spoken: string | null;
  readonly number: number | null;
  readonly year: number | null;
}

/** $1 posting. Newest first. */
export const POSTING_VERSIONS = statement<VersionListRow>(
  "posting_versions_of",
  `select v.id as "versionId", v.version, v.status, v.reason, v.return_reason as "returnReason",
     v.decision_number as "decisionNumber", v.decision_on as "decisionOn", v.signatory_capacity as "signatoryCapacity",
     v.signatory_name as "signatoryName", p.name as "preparedBy", v.prepared_at as "preparedAt", s.name as "submittedBy",
     v.submitted_at as "submittedAt", a.name as "approvedBy", v.approved_at as "approvedAt", b.name as "publishedBy",
     v.published_at as "publishedAt", v.superseded_at as "supersededAt", v.closed_at as "closedAt", f.digest, f.code, f.spoken,
     f.number, f.year, grant_mark(v.approved_by, 'approver', null, l.unit_path, v.approved_at) as "approvalMark",
     grant_mark(v.published_by, 'approver', null, l.unit_path, v.published_at) as "publicationMark"
   from posting_versions v join postings l on l.id = v.posting_id
   left join users p on p.id = v.prepared_by
   left join users s on s.id = v.submitted_by
   left join users a on a.id = v.approved_by
   left join users b on b.id = v.published_by
   left join posting_snapshots f on f.version_id = v.id
   where v.posting_id = $1::uuid order by v.version desc`,
);
