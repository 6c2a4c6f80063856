import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import { type CandidateStatus, STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import type { Rating } from "@sansang/rules/candidates/term-review";
import type { CriterionOutcome, FindingKind } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import type { Ground } from "@sansang/rules/candidates/vocabulary/grounds";
import type { Introduction } from "@sansang/rules/candidates/vocabulary/introduced-by";
import type { Sex } from "@sansang/rules/candidates/vocabulary/sex";
import type { Standing } from "@sansang/rules/candidates/vocabulary/standing";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { LISTED_GROUPS } from "@sansang/rules/reports/composition";
import type { GrantMark } from "@sansang/rules/users/grant-mark";
import { iso } from "../kernel/history.ts";
import { nameOrder } from "../kernel/name-order.ts";
import { holdsTerms, missedTones } from "../kernel/search-terms.ts";
import { ageOnSql, groupCondition, yearAlone } from "./group-condition.ts";
import { enteredBy, statusOn } from "./status-on.ts";

/** An institution's last word on the version, unless it has spoken of a criterion since. */
const FINDINGS = `coalesce((
  select json_object_agg(f.institution, f.kind) from (
    select distinct on (f.institution) f.institution, f.kind, f.id from candidate_findings f
    where f.candidate_id = c.id and f.version = c.version order by f.institution, f.id desc) f
  where not exists (select from criterion_verdicts v
    where v.candidate_id = c.id and v.version = c.version and v.institution = f.institution and v.id > f.id)), '{}')`;

const BLOCKED = `(select count(*)::int from conflicts k
  where (k.candidate_id = c.id or k.other_candidate_id = c.id) and k.cleared_at is null and k.severity = 'block'
    and not exists (select from conflict_overrides o where o.conflict_key = k.key and o.approved_at >= k.found_at))`;

const STANDING = STANDING_STATUSES.map((each) => `'${each}'`).join(", ");

/** How a statement asks for the status of a row, and whether the row is there. */
interface When {
  readonly statusOf: (of: string) => string;
  readonly isThere: (of: string) => string;
  readonly leftOn: string;
  readonly ground: string;
}

const NOW: When = {
  statusOf: (of) => `${of}.status`,
  isThere: () => "true",
  leftOn: "c.left_on",
  ground: "c.ground",
};

/** At the end of the day in `day`. Why and when somebody left is known of his present status only. */
const asAt = (day: string): When => ({
  statusOf: (of) => statusOn(of, day),
  isThere: (of) => enteredBy(of, day),
  leftOn: `case when ${statusOn("c", day)} = c.status then c.left_on end`,
  ground: `case when ${statusOn("c", day)} = c.status then c.ground end`,
});

/** Does the row of the cycle `y` belong to the group $12, as the composition counts it? */
const inGroup = ({ statusOf }: When): string => `(${statusOf("c")} in (${STANDING}) and case $12
  ${LISTED_GROUPS.map((group) => `when '${group}' then ${groupCondition("c", ageOnSql("c", "y.election_day"), group)}`).join(" ")}
  end)`;

const othersOf = ({ statusOf, isThere }: When): string => `(select count(*)::int from candidates o
  where o.nomination_id = c.nomination_id and o.id <> c.id and ${isThere("o")} and ${statusOf("o")} in (${STANDING}))`;

export interface CandidateListRow {
  readonly id: string;
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly standing: Standing;
  readonly introducedBy: Introduction;
  readonly status: CandidateStatus;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
  /** Of whom only the year of birth is known, the most he may be. */
  readonly ageOnElectionDay: number;
  readonly isYearAlone: boolean;
  readonly present: number | null;
  readonly agreed: number | null;
  readonly ground: Ground | null;
  readonly leftOn: CalendarDate | null;
  /** What each institution concludes of the present version. */
  readonly findings: Readonly<Partial<Record<Institution, FindingKind>>>;
  /** Conflicts that stop him and that nobody has answered for. */
  readonly blocked: number;
  /** How many others stand in his khóm. */
  readonly others: number;
  readonly isListFixed: boolean;
}

/** Whom the words in $6 name nearest first, then khóm by khóm; `w` and `u` are his commune and his khóm. */
const unitOrder = (of: string): string =>
  `${missedTones(`${of}.name`, "$6")}, w.position, w.number, u.position, u.number`;
/** Then by name, which costs more to tell: of those only who stand in a khóm of the page. */
const personOrder = (of: string): string => `${nameOrder(`${of}.name`)}, ${of}.birth, ${of}.id`;

const PLACES = (of: string): string =>
  `join units w on w.id = ${of}.ward_id join units u on u.id = ${of}.unit_id`;

const candidateRows = (name: string, when: When) =>
  statement<CandidateListRow>(
    name,
    `select c.id, c.cycle_id as "cycleId", y.election_day as "electionDay", c.name, c.birth_year as "birthYear", c.sex, c.standing, c.introduced_by as "introducedBy", ${when.statusOf("c")} as status, c.version,
     c.unit_id as "unitId", un.name as "unitName", c.ward_id as "wardId", wn.name as "wardName",
     ${ageOnSql("c", "y.election_day")} as "ageOnElectionDay", ${yearAlone("c")} as "isYearAlone",
     (c.consultation ->> 'present')::int as present, (c.consultation ->> 'agreed')::int as agreed,
     ${when.ground} as ground, ${when.leftOn} as "leftOn", ${FINDINGS} as findings, ${BLOCKED} as blocked, ${othersOf(when)} as others,
     n.list_fixed_at is not null as "isListFixed"
   from (
     select c.id from unnest($2::text[], $3::text[]) as r(lo, hi)
     join candidates c on c.cycle_id = any($1::uuid[]) and c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C"
     join cycles y on y.id = c.cycle_id
     ${PLACES("c")}
     where ($4::text[] is null or ${when.statusOf("c")} = any($4))
       and ($5::text[] is null or ${holdsTerms("c.folded", "$5")})
       and ($7::text is null or (c.personal_id_last4 = $7 and exists (select from unnest($8::text[], $9::text[]) as s(lo, hi)
         where c.unit_path >= s.lo collate "C" and c.unit_path < s.hi collate "C")))
       and ($10::uuid is null or (${unitOrder("c")}) > (select ${unitOrder("b")} from candidates b ${PLACES("b")} where b.id = $10)
         or (${unitOrder("c")}) = (select ${unitOrder("b")} from candidates b ${PLACES("b")} where b.id = $10)
           and (${personOrder("c")}) > (select ${personOrder("b")} from candidates b where b.id = $10))
       and ($12::text is null or ${inGroup(when)})
       and ${when.isThere("c")}
     order by ${unitOrder("c")} fetch first ($11) rows with ties) near
   join candidates c on c.id = near.id
   ${PLACES("c")}
   join cycles y on y.id = c.cycle_id
   join nominations n on n.id = c.nomination_id
   cross join unit_names_on(c.unit_id, y.election_day) un
   cross join unit_names_on(c.ward_id, y.election_day) wn
   order by ${unitOrder("c")}, ${personOrder("c")} limit $11`,
  );

/**
 * Candidates of some units, khóm by khóm and by name. $1 cycles, $2 and $3 ranges, $4 statuses or null, $5 and $6
 * patterns of the words looked for, folded and with tones, or null, $7 last digits or null, with $8 and $9 the ranges in which
 * they may be asked for, $10 with whom the page before ended, $11 how many, $12 a group of the composition or null.
 */
export const CANDIDATE_ROWS = candidateRows("candidate_rows", NOW);

/** The same at the end of the day in $13, among those entered by then. */
export const CANDIDATE_ROWS_AS_AT = candidateRows("candidate_rows_as_at", asAt("$13::date"));

const statusCounts = (name: string, { statusOf, isThere }: When) =>
  statement<{ status: CandidateStatus; count: number }>(
    name,
    `select ${statusOf("c")} as status, count(*)::int as count from unnest($2::text[], $3::text[]) as r(lo, hi)
     join candidates c on c.cycle_id = any($1::uuid[]) and c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C"
     where ${isThere("c")} group by 1`,
  );

/** How many stand where on their way. $1 cycles, $2 and $3 ranges. */
export const STATUS_COUNTS = statusCounts("candidate_status_counts", NOW);

/** The same at the end of the day in $4. */
export const STATUS_COUNTS_AS_AT = statusCounts("candidate_status_counts_as_at", asAt("$4::date"));

export interface CandidateFrame {
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly cycleName: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** Where a candidate belongs and who entered him. $1 candidate. */
export const CANDIDATE_FRAME = statement<CandidateFrame>(
  "candidate_frame",
  `select un.name as "unitName", c.ward_id as "wardId", wn.name as "wardName", y.name as "cycleName", u.name as "enteredBy",
     ${iso("c.entered_at")} as "enteredAt"
   from candidates c join cycles y on y.id = c.cycle_id join users u on u.id = c.entered_by
   cross join unit_names_on(c.unit_id, y.election_day) un
   cross join unit_names_on(c.ward_id, y.election_day) wn
   where c.id = $1`,
);

export interface VerdictLine {
  readonly version: number;
  readonly criterion: Criterion;
  readonly institution: Institution;
  readonly outcome: CriterionOutcome;
  readonly evidence: string;
  readonly by: string;
  readonly at: string;
  readonly mark: GrantMark | null;
}

/** What was said of criteria, oldest first, of every version. $1 candidate. */
export const VERDICT_LINES = statement<VerdictLine>(
  "criterion_verdict_lines",
  `select v.version, v.criterion, v.institution, v.outcome, v.evidence, u.name as by, ${iso("v.given_at")} as at,
     grant_mark(v.given_by, 'supervisor', v.institution, c.unit_path, v.given_at) as mark
   from criterion_verdicts v join users u on u.id = v.given_by join candidates c on c.id = v.candidate_id where v.candidate_id = $1 order by v.id limit 500`,
);

export interface FindingLine {
  readonly version: number;
  readonly institution: Institution;
  readonly kind: FindingKind;
  readonly ground: Ground | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly mark: GrantMark | null;
}

/** What institutions concluded, oldest first, of every version. $1 candidate. */
export const FINDING_LINES = statement<FindingLine>(
  "candidate_finding_lines",
  `select f.version, f.institution, f.kind, f.ground, f.reason, u.name as by, ${iso("f.given_at")} as at,
     grant_mark(f.given_by, 'supervisor', f.institution, c.unit_path, f.given_at) as mark
   from candidate_findings f join users u on u.id = f.given_by join candidates c on c.id = f.candidate_id where f.candidate_id = $1 order by f.id limit 200`,
);

export interface ReviewLine {
  readonly rating: Rating;
  readonly votersRemarks: string;
  readonly documents: readonly FactSource[];
  readonly by: string;
  readonly at: string;
}

/** Reviews of an incumbent's term, newest first: the first one stands. $1 candidate. */
export const REVIEW_LINES = statement<ReviewLine>(
  "term_review_lines",
  `select t.rating, t.voters_remarks as "votersRemarks", t.documents, u.name as by, ${iso("t.recorded_at")} as at
   from term_reviews t join users u on u.id = t.recorded_by where t.candidate_id = $1 order by t.id desc limit 50`,
);

export interface FixedListLine {
  readonly number: number;
  readonly digest: string;
  readonly content: readonly { readonly candidateId: string; readonly name: string }[];
  readonly late: boolean;
  readonly by: string;
  readonly at: string;
}

/** Lists of a khóm as they were fixed, newest first. $1 nomination. */
export const FIXED_LISTS = statement<FixedListLine>(
  "fixed_list_lines",
  `select l.number, l.digest, l.content, l.late, u.name as by, ${iso("l.fixed_at")} as at
   from fixed_lists l join users u on u.id = l.fixed_by where l.nomination_id = $1 order by l.number desc limit 50`,
);

export interface NominationListRow {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  /** Its cycle is over. */
  readonly closed: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly wardId: string;
  readonly wardName: string;
  readonly frontMeeting1: CalendarDate | null;
  readonly partyOpinion: CalendarDate | null;
  readonly consultation: CalendarDate | null;
  readonly frontMeeting2: CalendarDate | null;
  readonly listNumber: number;
  readonly listFixedAt: string | null;
  /** Everybody ever entered, by status. */
  readonly counts: Readonly<Partial<Record<CandidateStatus, number>>>;
  readonly path: UnitPath;
}

/** Every khóm of some units with its nomination and its people, in the order of the ward; of one that elects in several cycles that which is not over first. $1 cycles, $2 and $3 ranges. */
export const NOMINATION_ROWS = statement<NominationListRow>(
  "nomination_rows",
  `select y.id as "cycleId", y.election_day as "electionDay", y.closed_at is not null as closed, u.id as "unitId", un.name as "unitName", u.kind as "unitKind", u.parent_id as "wardId", wn.name as "wardName",
     n.front_meeting_1_on as "frontMeeting1", n.party_opinion_on as "partyOpinion",
     n.consultation_on as consultation, n.front_meeting_2_on as "frontMeeting2",
     coalesce(n.list_number, 0) as "listNumber", ${iso("n.list_fixed_at")} as "listFixedAt",
     coalesce((select json_object_agg(s.status, s.count) from (
       select c.status, count(*)::int as count from candidates c where c.nomination_id = n.id group by c.status) s), '{}') as counts,
     u.path
   from unnest($2::text[], $3::text[]) as r(lo, hi)
   join units u on u.path >= r.lo collate "C" and u.path < r.hi collate "C" and u.kind in ('neighbourhood', 'hamlet')
   join cycles y on y.id = any($1::uuid[]) and u.path >= y.unit_path and u.path < left(y.unit_path, -1) || '0'
     and u.valid_from <= y.election_day and (u.valid_to is null or u.valid_to > y.election_day)
   join units w on w.id = u.parent_id
   cross join unit_names_on(u.id, y.election_day) un
   cross join unit_names_on(u.parent_id, y.election_day) wn
   left join nominations n on n.cycle_id = y.id and n.unit_id = u.id
   order by w.position, w.number, u.position, u.number, y.closed_at is not null, y.election_day, y.id limit 5000`,
);
