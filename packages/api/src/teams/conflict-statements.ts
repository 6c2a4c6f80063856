import "server-only";
import { statement } from "@sansang/db/prepared";
import type { ConflictKind, Severity } from "@sansang/rules/candidates/conflicts";
import type { Sameness } from "@sansang/rules/kernel/person-match";
import type { AppointmentRole, Body } from "@sansang/rules/teams/appointment";
import { iso } from "../kernel/history.ts";
import { unitPlace } from "../org/unit-place.ts";

interface Somewhere {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly wardName: string;
}

export interface ConflictRow {
  readonly cycleId: string;
  readonly key: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly sameness: Exclude<Sameness, "different">;
  readonly foundAt: string;
  readonly clearedAt: string | null;
  readonly candidate: Somewhere | null;
  readonly otherCandidate: Somewhere | null;
  readonly appointment: (Somewhere & { readonly body: Body; readonly role: AppointmentRole }) | null;
  readonly otherAppointment: (Somewhere & { readonly body: Body; readonly role: AppointmentRole }) | null;
  readonly hand: { readonly id: string; readonly name: string } | null;
  readonly paper: { readonly itemId: string; readonly signer: string } | null;
  /** Who has answered for it, newest first; `holds`: since it was last found. */
  readonly overrides: readonly {
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly holds: boolean;
  }[];
}

const somewhere = (alias: string, more = "") =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'birthYear', ${alias}.birth_year,
     'unitId', ${alias}.unit_id, 'unitName', (select n.name from unit_names_on(${alias}.unit_id, c.election_day) n),
     'wardName', (select n.name from units p cross join unit_names_on(p.parent_id, c.election_day) n where p.id = ${alias}.unit_id)${more}) end`;
const appointed = (alias: string) => somewhere(alias, `, 'body', ${alias}.body, 'role', ${alias}.role`);

/**
 * Conflicts of cycles with both sides, those that stop something first. $1 cycles, $2 and $3 ranges of paths that hold
 * one of the sides, $4 candidate or null, $5 team or null, $6 whether cleared ones that were answered for belong too.
 */
export const CONFLICTS = statement<ConflictRow>(
  "conflicts",
  `select k.cycle_id as "cycleId", k.key, k.kind, k.severity, k.sameness, ${iso("k.found_at")} as "foundAt", ${iso("k.cleared_at")} as "clearedAt",
     ${somewhere("a")} as candidate, ${somewhere("b")} as "otherCandidate", ${appointed("s")} as appointment, ${appointed("t")} as "otherAppointment",
     case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as hand,
     case when e.id is not null then json_build_object('itemId', e.item_id, 'signer', e.facts ->> 'signer') end as paper,
     coalesce((select json_agg(json_build_object('by', p.name, 'at', ${iso("o.approved_at")}, 'reason', o.reason, 'holds', o.approved_at >= k.found_at)
         order by o.approved_at desc)
       from conflict_overrides o join users p on p.id = o.approved_by where o.conflict_key = k.key), '[]') as overrides
   from conflicts k
   join cycles c on c.id = k.cycle_id
   left join candidates a on a.id = k.candidate_id
   left join candidates b on b.id = k.other_candidate_id
   left join team_appointments s on s.id = k.appointment_id
   left join team_appointments t on t.id = k.other_appointment_id
   left join users u on u.id = k.user_id
   left join evidence_components e on e.id = k.paper_id
   where k.cycle_id = any($1::uuid[])
     and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
       where (k.unit_path >= r.lo collate "C" and k.unit_path < r.hi collate "C")
          or (k.other_unit_path >= r.lo collate "C" and k.other_unit_path < r.hi collate "C"))
     and ($4::uuid is null or k.candidate_id = $4 or k.other_candidate_id = $4)
     and ($5::uuid is null or s.team_id = $5 or t.team_id = $5)
     and (k.cleared_at is null or ($6 and exists (select from conflict_overrides o where o.conflict_key = k.key)))
   order by k.cleared_at is not null, k.severity <> 'block', k.severity <> 'warn', k.found_at desc, ${unitPlace("k.unit_path")}, k.key
   limit 500`,
);
