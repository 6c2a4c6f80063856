import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { PollingForm } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { COMMUNE_LEVEL, NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";

/** The decision by which an election stands still, without a new day. */
export interface Suspension {
  readonly number: string;
  readonly on: CalendarDate;
}

/** An election as it is announced to everybody. */
export interface PublicCycle {
  readonly id: string;
  readonly name: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  /** By which decision it stands still; null while it goes on. */
  readonly suspension: Suspension | null;
  readonly pollingForm: PollingForm;
  readonly closed: boolean;
  readonly cityName: string;
  readonly cityPath: UnitPath;
}

/** A unit under its public address: its name without tones, `phuong-1`. */
export interface PublicUnit {
  readonly id: string;
  readonly path: UnitPath;
  readonly name: string;
  readonly slug: string;
}

/** A ward in an election. */
export interface PublicWard extends PublicUnit {
  /** The election's part of an address that lasts: `2022-2027`, `2022-2027-2` for the ward's second one of that term. */
  readonly term: string;
  readonly cycle: PublicCycle;
}

const Slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** With a term the one election that is meant; without it the current one of the place. */
export const WardAddress = z.object({
  term: z
    .string()
    .regex(/^\d{4}-\d{4}(-\d{1,3})?$/)
    .optional(),
  ward: Slug,
});
export const NeighbourhoodAddress = WardAddress.extend({ neighbourhood: Slug });
type NeighbourhoodAt = z.output<typeof NeighbourhoodAddress>;

/** The suspension of a cycle that is not lifted. `id`: of the cycle. */
export const suspensionOf = (id: string): string =>
  `(select json_build_object('number', decision_number, 'on', decided_on) from cycle_suspensions
    where cycle_id = ${id} and resumed_at is null)`;

const CYCLE = `c.id, c.name, c.term_from as "termFrom", c.term_to as "termTo", c.election_day as "electionDay",
  ${suspensionOf("c.id")} as suspension, c.polling_form as "pollingForm", c.closed_at is not null as closed, n.name as "cityName", c.unit_path as "cityPath"`;

/**
 * $1 ids, or null for every open cycle; of an office in which none is open, the last one there was. Units are called as
 * on election day: a later merger renames nothing of an election that was. `n` is the unit above the communes.
 */
const CYCLES = statement<PublicCycle>(
  "portal_cycles",
  `select ${CYCLE} from cycles c
   join units u on u.id = c.unit_id
   cross join lateral (
     select n.name from units a cross join unit_names_on(a.id, c.election_day) n
     where starts_with(c.unit_path, a.path) order by a.kind = any($2), length(a.path) desc limit 1) n
   where case when $1::uuid[] is not null then c.id = any($1)
     else c.closed_at is null or c.id in (
       select distinct on (r.id) l.id from units r join cycles l on starts_with(l.unit_path, r.path)
       where r.parent_id is null order by r.id, l.closed_at is null desc, l.election_day desc, l.id) end
   order by c.election_day, c.opened_at, c.id`,
);

const BASE = `trim(both '-' from regexp_replace(n.folded, '[^a-z0-9]+', '-', 'g'))`;

/**
 * The communes of elections under addresses that last. Of units that would share one, that which elected first keeps it,
 * or the older; the others carry their number. $1 slug, $2 term, $3 the unit, $4 cycles, each or null.
 */
const WARDS = statement<PublicUnit & { readonly term: string; readonly cycleId: string }>(
  "portal_wards",
  `with elects as (
     select c.id as cycle_id, c.opened_at, c.term_from || '-' || c.term_to as term, u.id, u.path, n.name, u.number, u.position, base
     from (select distinct cycle_id, ward_id from readiness) r
     join cycles c on c.id = r.cycle_id
     join units u on u.id = r.ward_id
     cross join unit_names_on(u.id, c.election_day) n
     cross join lateral ${BASE} as base),
   since as (
     select *, min(opened_at) over (partition by base, id) as first,
       row_number() over (partition by id, term order by opened_at, cycle_id) as nth_of_term from elects),
   addressed as (
     select cycle_id, id, path, name, number, position, term || case when nth_of_term = 1 then '' else '-' || nth_of_term end as term,
       case when dense_rank() over (partition by base order by first, number) = 1 then base else base || '-' || number end as slug
     from since)
   select cycle_id as "cycleId", id, path, name, slug, term from addressed
   where ($1::text is null or slug = $1) and ($2::text is null or term = $2) and ($3::uuid is null or id = $3)
     and ($4::uuid[] is null or cycle_id = any($4))
   order by position, number`,
);

/** The khóm that elect in these cycles. $1 cycles, $2 kinds of units, $3 their ward, or null for those of every one. */
const NEIGHBOURHOODS = statement<PublicUnit & { readonly cycleId: string; readonly wardId: string }>(
  "portal_neighbourhoods",
  `select "cycleId", "wardId", id, path, name, case when nth = 1 then base else base || '-' || number end as slug from (
     select c.id as "cycleId", c.unit_path, u.parent_id as "wardId", u.id, u.path, n.name, u.number, u.position, base,
       row_number() over (partition by c.id, u.parent_id, base order by u.number) as nth
     from units u
     join cycles c on c.id = any($1::uuid[])
     cross join unit_names_on(u.id, c.election_day) n
     cross join lateral ${BASE} as base
     where ($3::uuid is null or u.parent_id = $3::uuid) and u.kind = any($2)
       and u.valid_from <= c.election_day and (u.valid_to is null or u.valid_to > c.election_day)
   ) addressed where starts_with(path, unit_path) order by position, number`,
);

const BELOW = [...COMMUNE_LEVEL, ...NEIGHBOURHOOD_LEVEL];

export const shownCycles = (db: Db): Promise<PublicCycle[]> => runPrepared(db, CYCLES, [null, BELOW]);

interface Asked {
  readonly ward?: string | undefined;
  readonly term?: string | undefined;
  readonly wardId?: string;
  readonly cycles?: readonly PublicCycle[];
}

/** Elections of a place: those that are on by their day, then those that are over, the last first. */
const currentFirst = ({ cycle: a }: PublicWard, { cycle: b }: PublicWard): number =>
  Number(a.closed) - Number(b.closed) ||
  (a.closed ? -1 : 1) * (a.electionDay.localeCompare(b.electionDay) || a.id.localeCompare(b.id));

/** Wards in their elections, in the order of the office. */
export async function wardsOf(db: Db, { ward, term, wardId, cycles }: Asked): Promise<PublicWard[]> {
  const given = cycles?.map(({ id }) => id) ?? null;
  const found = await runPrepared(db, WARDS, [ward ?? null, term ?? null, wardId ?? null, given]);
  const ids = [...new Set(found.map(({ cycleId }) => cycleId))];
  const known = cycles ?? (ids.length > 0 ? await runPrepared(db, CYCLES, [ids, BELOW]) : []);
  return found.flatMap(({ cycleId, ...unit }) => {
    const cycle = known.find(({ id }) => id === cycleId);
    return cycle ? [{ ...unit, cycle }] : [];
  });
}

/** Every election that a ward had, the current first. */
export const electionsOf = async (db: Db, asked: Asked): Promise<PublicWard[]> =>
  (await wardsOf(db, asked)).sort(currentFirst);

/** The khóm of every ward that elect in these cycles. */
export const allNeighbourhoodsOf = (db: Db, cycles: readonly PublicCycle[]) =>
  runPrepared(db, NEIGHBOURHOODS, [cycles.map(({ id }) => id), NEIGHBOURHOOD_LEVEL, null]);

/** The khóm of a ward, in each of its elections. */
export async function neighbourhoodsOf(
  db: Db,
  elections: readonly PublicWard[],
): Promise<{ ward: PublicWard; neighbourhoods: PublicUnit[] }[]> {
  const ids = elections.map(({ cycle }) => cycle.id);
  const found = await runPrepared(db, NEIGHBOURHOODS, [ids, NEIGHBOURHOOD_LEVEL, elections[0]?.id ?? null]);
  return elections.map((ward) => ({
    ward,
    neighbourhoods: found.flatMap(({ cycleId, ...unit }) => (cycleId === ward.cycle.id ? [unit] : [])),
  }));
}

/** A khóm in the election that is meant. */
export async function neighbourhoodAt(db: Db, { neighbourhood: slug, ...asked }: NeighbourhoodAt) {
  for (const { ward, neighbourhoods } of await neighbourhoodsOf(db, await electionsOf(db, asked))) {
    const neighbourhood = neighbourhoods.find((each) => each.slug === slug);
    if (neighbourhood) return { ward, neighbourhood };
  }
  return null;
}

/** Address of a ward, or of a khóm of it, as it was asked for: with the term it lasts. */
export const publicPath = (ward: Pick<PublicWard, "slug">, term: string | undefined, slug?: string): string =>
  ["/bau-cu", term, ward.slug, slug].filter((part) => part !== undefined).join("/");
