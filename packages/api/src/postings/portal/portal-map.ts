import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { PollingForm } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { COMMUNE_LEVEL, NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";

/** An election as it is announced to everybody. */
export interface PublicCycle {
  readonly id: string;
  readonly name: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
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

export interface PublicWard extends PublicUnit {
  readonly cycle: PublicCycle;
}

export const Slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

const CYCLE = `c.id, c.name, c.term_from as "termFrom", c.term_to as "termTo", c.election_day as "electionDay",
  c.polling_form as "pollingForm", c.closed_at is not null as closed, n.name as "cityName", c.unit_path as "cityPath"`;

/**
 * The newest open cycle of each city; where none is open, the last one there was. Units are called as on election day: a
 * later merger renames nothing of an election that was.
 */
const CYCLES = statement<PublicCycle>(
  "portal_cycles",
  `select ${CYCLE} from (
     select distinct on (unit_id) * from cycles
     where closed_at is null or id = (select id from cycles order by closed_at is null desc, opened_at desc limit 1)
     order by unit_id, closed_at is not null, opened_at desc
   ) c cross join unit_names_on(c.unit_id, c.election_day) n order by c.opened_at, c.id`,
);

/** Of units that would share an address, the oldest keeps it; the others carry their number. */
const ADDRESSED = (within: string): string =>
  `select id, path, name, case when nth = 1 then base else base || '-' || number end as slug from (
     select u.id, u.path, n.name, u.number, u.position, base, row_number() over (partition by base order by u.number) as nth
     from units u
     join cycles c on ${within}
     cross join unit_names_on(u.id, c.election_day) n
     cross join lateral trim(both '-' from regexp_replace(n.folded, '[^a-z0-9]+', '-', 'g')) as base
     where u.kind = any($2) and u.valid_from <= c.election_day and (u.valid_to is null or u.valid_to > c.election_day)
   ) addressed order by position, number`;

const WARDS = statement<PublicUnit>(
  "portal_wards",
  ADDRESSED("c.id = any($1::uuid[]) and starts_with(u.path, c.unit_path)"),
);

const NEIGHBOURHOODS = statement<PublicUnit>(
  "portal_neighbourhoods",
  ADDRESSED("c.id = $1::uuid and u.parent_id = $3::uuid"),
);

export const shownCycles = (db: Db): Promise<PublicCycle[]> => runPrepared(db, CYCLES, []);

/** Every ward that elects, in the order of the office. */
export async function wardsOf(db: Db, cycles: readonly PublicCycle[]): Promise<PublicWard[]> {
  const wards = await runPrepared(db, WARDS, [cycles.map(({ id }) => id), COMMUNE_LEVEL]);
  return wards.flatMap((ward) => {
    const cycle = cycles.find(({ cityPath }) => ward.path.startsWith(cityPath));
    return cycle ? [{ ...ward, cycle }] : [];
  });
}

export const neighbourhoodsOf = (db: Db, ward: PublicWard): Promise<PublicUnit[]> =>
  runPrepared(db, NEIGHBOURHOODS, [ward.cycle.id, NEIGHBOURHOOD_LEVEL, ward.id]);

export async function wardAt(db: Db, slug: string): Promise<PublicWard | null> {
  const wards = await wardsOf(db, await shownCycles(db));
  return wards.find((ward) => ward.slug === slug) ?? null;
}

export async function neighbourhoodAt(db: Db, at: { ward: string; neighbourhood: string }) {
  const ward = await wardAt(db, at.ward);
  const neighbourhood =
    ward && (await neighbourhoodsOf(db, ward)).find(({ slug }) => slug === at.neighbourhood);
  return ward && neighbourhood ? { ward, neighbourhood } : null;
}
