import { runPrepared, statement } from "@sansang/db/prepared";
import { lawOn } from "@sansang/rules/elections/law-on";
import {
  needsSomebody,
  PROVISIONAL_STATES,
  type ProvisionalState,
  type ProvisionalStateKind,
  provisionalState,
} from "@sansang/rules/elections/provisional-head";
import { ListProvisionalHeadsInput } from "@sansang/rules/elections/provisional-head.input";
import { type CalendarDate, dateIn, daysBetween } from "@sansang/rules/kernel/calendar";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { unitPlace } from "../../org/unit-place.ts";
import { openElections } from "../open-elections.ts";

interface Leading {
  readonly id: string;
  readonly unitPath: UnitPath;
  readonly communeId: string;
  readonly endsOn: CalendarDate;
}

/**
 * Who leads provisionally: $1, $2 ranges of paths, $3 today; not where the khóm ends first and nobody runs out. As little as counting needs: of a province thousands.
 */
const LEADING = statement<Leading>(
  "leading_provisionally",
  `select h.id, h.unit_path as "unitPath", u.parent_id as "communeId", h.ends_on as "endsOn"
   from unnest($1::text[], $2::text[]) as r(lo, hi)
   join provisional_heads h on h.unit_path >= r.lo collate "C" and h.unit_path < r.hi collate "C" and h.ended_on is null
   join units u on u.id = h.unit_id and (u.valid_to is null or u.valid_to > greatest(h.ends_on, $3::date))
   order by h.ends_on, ${unitPlace("h.unit_path")}, h.id`,
);

interface Place {
  readonly id: string;
  readonly path: UnitPath;
  readonly name: string;
}

/** The communes $1, and the provinces in $2, $3 (ranges of paths), as they are called on $4. */
const PLACES = statement<Place & { readonly isProvince: boolean }>(
  "places_of_provisional_heads",
  `select u.id, u.path, n.name, u.kind = 'province' as "isProvince"
   from units u cross join unit_names_on(u.id, $4::date) n
   where u.id = any($1::uuid[]) or (u.kind = 'province' and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
     where u.path >= r.lo collate "C" and u.path < r.hi collate "C"))
   order by ${unitPlace("u.path")}`,
);

interface Told {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly startsOn: CalendarDate;
}

/** What is told of those on the page, $1; names of units as of $2. */
const TOLD = statement<Told>(
  "provisional_heads_told",
  `select h.id, h.unit_id as "unitId", n.name as "unitName", h.name, h.starts_on as "startsOn"
   from provisional_heads h cross join unit_names_on(h.unit_id, $2::date) n where h.id = any($1::uuid[])`,
);

type States = Readonly<Record<ProvisionalStateKind, number>>;

/** How many provisional heads of a unit stand how. */
export interface ProvisionalCounts {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly states: States;
}

export interface ListedProvisionalHead extends Told {
  readonly communeId: string;
  readonly communeName: string;
  readonly endsOn: CalendarDate;
  readonly cycleId: string | null;
  /** Null: no cycle, or one that stands still. */
  readonly electionDay: CalendarDate | null;
  readonly suspended: boolean;
  readonly state: ProvisionalState;
  /** Until the last day; negative when it has passed. */
  readonly daysLeft: number;
}

interface Standing extends Leading {
  readonly state: ProvisionalState;
}

const countStates = (heads: readonly Standing[]): States =>
  Object.fromEntries(
    PROVISIONAL_STATES.map((kind) => [kind, heads.filter(({ state }) => state.kind === kind).length]),
  ) as States;

const countsOf = ({ id, name }: Place, heads: readonly Standing[]): ProvisionalCounts[] =>
  heads.length > 0 ? [{ id, name, total: heads.length, states: countStates(heads) }] : [];

const rankOf = ({ state }: Standing): number => PROVISIONAL_STATES.indexOf(state.kind);

/** Who leads provisionally in the viewer's units or one of them, the first to run out first, and how many of each commune and province. */
export const listProvisionalHeads = query({
  action: "elections.provisional_head.view",
  input: ListProvisionalHeadsInput,
  run: async ({ db, scope, input: { unitId, limit, offset, worstFirst }, now }) => {
    const today = dateIn(now);
    const ranges = rangesOf(await pathsIn(db, scope, unitId));
    const [leading, electionOf] = await Promise.all([
      runPrepared(db, LEADING, [ranges.lo, ranges.hi, today]),
      openElections(db, ranges),
    ]);
    const heads = leading.map((head) => {
      const { cycleId = null, electionDay = null, suspended = false } = electionOf(head.unitPath) ?? {};
      const state = provisionalState(head.endsOn, electionDay, today);
      return { ...head, cycleId, electionDay, suspended, state };
    });
    const inOrder = worstFirst ? heads.toSorted((a, b) => rankOf(a) - rankOf(b)) : heads;
    const page = inOrder.slice(offset, offset + limit);
    const ofCommune = Map.groupBy(heads, ({ communeId }) => communeId);
    const [places, told] = await Promise.all([
      runPrepared(db, PLACES, [[...ofCommune.keys()], ranges.lo, ranges.hi, today]),
      runPrepared(db, TOLD, [page.map(({ id }) => id), today]),
    ]);
    const known = new Map(told.map((row) => [row.id, row]));
    const nameOf = new Map(places.map(({ id, name }) => [id, name]));
    const { value: months, citation } = lawOn(today).rules.provisionalHeadMaxMonths;
    return {
      today,
      heads: page.flatMap(({ id, unitPath: _, ...head }): ListedProvisionalHead[] => {
        const row = known.get(id);
        const communeName = nameOf.get(head.communeId) ?? "";
        return row ? [{ ...row, ...head, communeName, daysLeft: daysBetween(today, head.endsOn) }] : [];
      }),
      total: heads.length,
      states: countStates(heads),
      /** Of these, how many somebody must see to now. */
      needing: countStates(heads.filter(({ state }) => needsSomebody(state))),
      communes: places.flatMap((place) => countsOf(place, ofCommune.get(place.id) ?? [])),
      provinces: places
        .filter(({ isProvince }) => isProvince)
        .flatMap((place) =>
          countsOf(
            place,
            heads.filter(({ unitPath }) => covers(place.path, unitPath)),
          ),
        ),
      /** The law of today; months null: it says nothing. */
      rule: { months, citation },
    };
  },
});
