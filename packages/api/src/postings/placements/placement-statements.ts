import "server-only";
import { statement } from "@sansang/db/prepared";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { PhotoDoubt } from "@sansang/rules/postings/photo/photo-assessment";
import type { VisitFinding } from "@sansang/rules/postings/placement-state";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import type { SiteKind } from "@sansang/rules/postings/site";
import { iso } from "../../kernel/history.ts";

const IN_RANGES = (path: string) =>
  `exists (select from unnest($2::text[], $3::text[]) as r(lo, hi) where ${path} >= r.lo collate "C" and ${path} < r.hi collate "C")`;

interface PostedList {
  readonly postingId: string;
  readonly kind: PostingKind;
  /** The version in force, or null while nothing is published. */
  readonly version: number | null;
  readonly code: string | null;
  readonly publishedAt: string | null;
  /** The version on its way to be published. */
  readonly openVersion: number | null;
}

export interface BoardNeighbourhood {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  /** Its cycle is over, or stands still. */
  readonly closed: boolean;
  readonly suspended: boolean;
  readonly unitId: string;
  readonly name: string;
  readonly path: UnitPath;
  readonly wardId: string;
  readonly wardName: string;
  readonly item: { id: string; status: ItemStatus; verifiedBy: VerifiedBy; due: CalendarDate } | null;
  readonly lists: PostedList[];
  readonly sites: {
    siteId: string;
    kind: SiteKind;
    name: string;
    address: string;
    latitude: number | null;
    longitude: number | null;
  }[];
}

/** The khóm in these ranges with their lists and open sites, in each cycle in which they elect. $1 cycles, $2 and $3 ranges of paths. */
export const NEIGHBOURHOODS = statement<BoardNeighbourhood>(
  "placement_board",
  `select c.id as "cycleId", c.election_day as "electionDay", c.closed_at is not null as closed,
     c.suspended_at is not null as suspended, u.id as "unitId", n.name, u.path, u.parent_id as "wardId", w.name as "wardName",
     (select json_build_object('id', i.id, 'status', i.status, 'verifiedBy', i.verified_by, 'due', i.due_on)
      from checklist_items i where i.cycle_id = c.id and i.unit_id = u.id and i.step_code = 'POST_LISTS') as item,
     coalesce((
       select json_agg(json_build_object('postingId', p.id, 'kind', p.kind, 'version', v.version, 'code', f.code,
         'publishedAt', ${iso("v.published_at")}, 'openVersion', o.version) order by p.kind)
       from postings p
       left join posting_versions v on v.posting_id = p.id and v.status = 'published'
       left join posting_snapshots f on f.version_id = v.id
       left join posting_versions o on o.posting_id = p.id and o.status in ('draft', 'submitted', 'approved')
       where p.cycle_id = c.id and p.unit_id = u.id), '[]') as lists,
     coalesce((
       select json_agg(json_build_object('siteId', s.id, 'kind', s.kind, 'name', s.name, 'address', s.address,
         'latitude', s.latitude, 'longitude', s.longitude) order by s.position, s.id)
       from sites s where s.cycle_id = c.id and s.unit_id = u.id and s.closed_at is null), '[]') as sites
   from cycles c
   join units u on u.kind in ('neighbourhood', 'hamlet') and ${IN_RANGES("u.path")}
     and u.path >= c.unit_path and u.path < left(c.unit_path, -1) || '0'
     and u.valid_from <= c.election_day and (u.valid_to is null or u.valid_to > c.election_day)
   cross join unit_names_on(u.id, c.election_day) n
   cross join unit_names_on(u.parent_id, c.election_day) w
   join units p on p.id = u.parent_id
   where c.id = any($1::uuid[])
   order by p.position, p.number, u.position, u.number, c.closed_at is not null, c.election_day, c.id`,
);

export interface PhotoRecord {
  readonly photoId: string;
  readonly takenBy: string;
  readonly takenById: string;
  readonly distance: number | null;
  readonly code: string | null;
  readonly doubts: readonly PhotoDoubt[];
  /** Where the photo was sent for that this one is like: «Trụ sở Khóm 3, Khóm 3». */
  readonly likePlace: string | null;
  readonly width: number;
  readonly height: number;
  readonly accepted: { institution: string; by: string; at: string }[];
  readonly refusedBy: string | null;
  readonly refusedReason: string | null;
  readonly refusedAt: string | null;
}

/** What the board says of photos beside their worth. $1 their ids. */
export const PHOTO_FACTS = statement<PhotoRecord>(
  "placement_photo_facts",
  `select f.id as "photoId", t.name as "takenBy", t.id as "takenById", f.distance_m as distance, f.code, f.doubts, f.width, f.height,
     (select s.name || ', ' || n.name from placement_photos o join sites s on s.id = o.site_id join cycles c on c.id = s.cycle_id
       cross join unit_names_on(s.unit_id, c.election_day) n where o.id = f.like_photo_id) as "likePlace",
     coalesce((select json_agg(json_build_object('institution', a.institution, 'by', b.name, 'at', ${iso("a.accepted_at")}) order by a.accepted_at)
       from placement_acceptances a join users b on b.id = a.accepted_by where a.photo_id = f.id), '[]') as accepted,
     r.name as "refusedBy", f.refused_reason as "refusedReason", ${iso("f.refused_at")} as "refusedAt"
   from placement_photos f join users t on t.id = f.taken_by left join users r on r.id = f.refused_by
   where f.id = any($1::uuid[])`,
);

export interface VisitRow {
  readonly siteId: string;
  readonly postingId: string;
  readonly version: number;
  readonly finding: VisitFinding;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** Visits to sites, newest first. $1 the sites. */
export const VISITS = statement<VisitRow>(
  "placement_visits",
  `select w.site_id as "siteId", w.posting_id as "postingId", v.version, w.finding, w.note, u.name as by, ${iso("w.visited_at")} as at
   from placement_visits w join posting_versions v on v.id = w.version_id join users u on u.id = w.visited_by
   where w.site_id = any($1::uuid[]) order by w.visited_at desc, w.id limit 2000`,
);
