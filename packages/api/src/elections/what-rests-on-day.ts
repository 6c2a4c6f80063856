import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { ageOutcome } from "@sansang/rules/candidates/eligibility";
import type { NominationStep } from "@sansang/rules/candidates/nomination";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import type { Rules } from "@sansang/rules/elections/rules";
import type { Birth } from "@sansang/rules/kernel/birth";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { nameOrder } from "../kernel/name-order.ts";
import { unitPlace } from "../org/unit-place.ts";

/** What was printed, published or said for one election day, beside the due dates. */
interface Counts {
  /** Lists in force that say the day: each gets a correction. */
  readonly published: number;
  /** Lists on their way, but first drafts, which nobody has sent: each goes back to its draft. */
  readonly onTheirWay: number;
  /** Of these, the ones that lose an approval. */
  readonly approved: number;
  /** Khóm whose place and hours are written down for the day. */
  readonly notices: number;
  /** Papers of the lists in force, made and kept. */
  readonly papers: number;
  /** Places where a list in force was proven or seen to hang. */
  readonly sheets: number;
}

const OPEN = OPEN_POSTING_STATUSES.map((status) => `'${status}'`).join(", ");

/** $1 cycle. */
const COUNTS = statement<Counts>(
  "what_rests_on_day",
  `with versions as (
     select v.id, v.status, v.version from posting_versions v join postings p on p.id = v.posting_id where p.cycle_id = $1)
   select (select count(*)::int from versions where status = 'published') as published,
     (select count(*)::int from versions where status in (${OPEN}) and (status <> 'draft' or version > 1)) as "onTheirWay",
     (select count(*)::int from versions where status = 'approved') as approved,
     (select count(*)::int from notices where cycle_id = $1) as notices,
     (select count(*)::int from posting_papers w join versions v on v.id = w.version_id and v.status = 'published') as papers,
     (select count(distinct (f.posting_id, f.site_id))::int from placement_photos f join versions v on v.id = f.version_id
       where v.status = 'published' and f.refused_at is null) as sheets`,
);

/** A meeting on record that would fall after the election it was held for. */
interface LateMeeting {
  readonly unitId: string;
  readonly unitName: string;
  readonly meeting: NominationStep;
  readonly on: CalendarDate;
}

/** $1 cycle, $2 the new day. */
const LATE_MEETINGS = statement<LateMeeting>(
  "meetings_after_day",
  `select n.unit_id as "unitId", un.name as "unitName", m.meeting, m.day as on
   from nominations n
   join cycles c on c.id = n.cycle_id
   cross join unit_names_on(n.unit_id, c.election_day) un
   cross join lateral (values ('frontMeeting1', n.front_meeting_1_on), ('partyOpinion', n.party_opinion_on),
     ('consultation', n.consultation_on), ('frontMeeting2', n.front_meeting_2_on)) as m(meeting, day)
   where n.cycle_id = $1 and m.day > $2::date
   order by m.day, ${unitPlace("n.unit_path")}, m.meeting limit 200`,
);

/** Somebody who stands and of whose age the two days say something else: enough on one only, or certain on one only. */
interface AgeVerdict {
  readonly candidateId: string;
  readonly name: string;
  readonly unitName: string;
  /** On the new day. */
  readonly age: CriterionOutcome;
}

interface Born {
  readonly candidateId: string;
  readonly name: string;
  readonly unitName: string;
  readonly birth: Birth;
}

/** Whoever was born between two days; of whom only the year is known, in the year of one of them. $1 cycle, $2 and $3 days of birth. */
const NEAR_AGE = statement<Born>(
  "candidates_near_age",
  `select k.id as "candidateId", k.name, un.name as "unitName", k.birth
   from candidates k
   join cycles c on c.id = k.cycle_id
   cross join unit_names_on(k.unit_id, c.election_day) un
   where k.cycle_id = $1 and k.birth_year between left($2, 4)::int and left($3, 4)::int
     and (length(k.birth) = 4 or k.birth between $2 and $3) and k.status in (${STANDING_STATUSES.map((status) => `'${status}'`).join(", ")})
   order by ${unitPlace("k.unit_path")}, ${nameOrder("k.name")}, k.birth, k.id limit 200`,
);

async function ageVerdicts(
  db: Db,
  cycle: { readonly id: string; readonly electionDay: CalendarDate },
  rules: Rules,
  day: CalendarDate,
): Promise<AgeVerdict[]> {
  const least = rules.minAge.value;
  if (least === null) return [];
  const [from = day, until = day] = [cycle.electionDay, day]
    .sort()
    .map((each) => `${Number(each.slice(0, 4)) - least}${each.slice(4)}`);
  const born = await runPrepared(db, NEAR_AGE, [cycle.id, from, until]);
  return born.flatMap(({ birth, ...person }) => {
    const age = ageOutcome(birth, rules, day);
    return age === ageOutcome(birth, rules, cycle.electionDay) ? [] : [{ ...person, age }];
  });
}

/** Everything beside the due dates that rests on the election day of a cycle, and what another day does to it. */
export interface WhatRestsOnDay extends Counts {
  readonly meetings: readonly LateMeeting[];
  readonly ages: readonly AgeVerdict[];
}

export async function whatRestsOnDay(
  db: Db,
  cycle: { readonly id: string; readonly electionDay: CalendarDate },
  rules: Rules,
  day: CalendarDate,
): Promise<WhatRestsOnDay> {
  const [[counts], meetings, ages] = await Promise.all([
    runPrepared(db, COUNTS, [cycle.id]),
    runPrepared(db, LATE_MEETINGS, [cycle.id, day]),
    ageVerdicts(db, cycle, rules, day),
  ]);
  if (!counts) throw new Error("What rests on the day was not counted");
  return { ...counts, meetings, ages };
}
