import { runPrepared, statement } from "@sansang/db/prepared";
import { lawOn } from "@sansang/rules/elections/law-on";
import {
  needsSomebody,
  PROVISIONAL_STATES,
  type ProvisionalState,
  type ProvisionalStateKind,
  provisionalState,
  TIGHT_DAYS,
} from "@sansang/rules/elections/provisional-head";
import { ListProvisionalHeadsInput } from "@sansang/rules/elections/provisional-head.input";
import { type CalendarDate, dateIn, daysBetween } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { query } from "../kernel/query.ts";
import { inScope } from "../kernel/scope.ts";
import { pathsIn, rangesOf } from "../org/ranges-of.ts";

/** The open cycle of a khóm at $path: the next that has a day, else one that stands still. */
export const openCycleAt = (path: string): string => `
  left join lateral (
    select c.id as "cycleId", case when c.suspended_at is null then c.election_day end as "electionDay",
      c.suspended_at is not null as suspended
    from cycles c where c.closed_at is null and ${path} like c.unit_path || '%'
    order by c.suspended_at is not null, c.election_day limit 1) e on true`;

/** Those who lead provisionally today: $1, $2 ranges of paths, $3 today. */
const LEADING = `
  from unnest($1::text[], $2::text[]) as r(lo, hi)
  join provisional_heads h on h.unit_path >= r.lo collate "C" and h.unit_path < r.hi collate "C" and h.ended_on is null
  join units u on u.id = h.unit_id and (u.valid_to is null or u.valid_to > $3::date)
  join units w on w.id = u.parent_id
  cross join unit_names_on(w.id, $3::date) wn
  ${openCycleAt("h.unit_path")}`;

interface Row {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly communeId: string;
  readonly communeName: string;
  readonly name: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly cycleId: string | null;
  /** Null: no cycle, or one that stands still. */
  readonly electionDay: CalendarDate | null;
  readonly suspended: boolean | null;
}

/** $4, $5 the page, $6 whether those come first that need somebody, in the order of `PROVISIONAL_STATES`. */
const ROWS = statement<Row>(
  "provisional_heads",
  `select h.id, u.id as "unitId", n.name as "unitName", w.id as "communeId", wn.name as "communeName", h.name,
     h.starts_on as "startsOn", h.ends_on as "endsOn", e."cycleId", e."electionDay", e.suspended
   ${LEADING}
   cross join unit_names_on(u.id, $3::date) n
   order by case when not $6::boolean then 0 when h.ends_on < $3::date then 1 when e."electionDay" > h.ends_on then 2
       when e."electionDay" is null then 3 when h.ends_on - e."electionDay" <= ${TIGHT_DAYS} then 4 else 5 end,
     h.ends_on, h.unit_path, h.id limit $4 offset $5`,
);

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly provinceId: string | null;
  readonly provinceName: string | null;
  readonly provincePath: UnitPath | null;
  readonly endsOn: CalendarDate;
  readonly electionDay: CalendarDate | null;
  readonly count: number;
}

const COUNTS = statement<Counted>(
  "provisional_heads_counted",
  `select w.id, wn.name, p.id as "provinceId", pn.name as "provinceName", p.path as "provincePath", h.ends_on as "endsOn",
     e."electionDay", count(*)::int as count
   ${LEADING}
   left join units p on p.kind = 'province' and w.path like p.path || '%'
   left join unit_names_on(p.id, $3::date) pn on true
   group by w.id, w.path, wn.name, p.id, p.path, pn.name, h.ends_on, e."electionDay"
   order by w.path`,
);

/** How many provisional heads of a unit stand how. */
export interface ProvisionalCounts {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly states: Readonly<Record<ProvisionalStateKind, number>>;
}

type Share = Pick<Counted, "endsOn" | "electionDay" | "count">;

function statesOf(
  shares: readonly Share[],
  today: CalendarDate,
  isCounted: (state: ProvisionalState) => boolean = () => true,
): ProvisionalCounts["states"] {
  const states = shares.map(({ endsOn, electionDay, count }) => ({
    state: provisionalState(endsOn, electionDay, today),
    count,
  }));
  const countOf = (kind: ProvisionalStateKind) =>
    states.reduce(
      (sum, { state, count }) => (state.kind === kind && isCounted(state) ? sum + count : sum),
      0,
    );
  return Object.fromEntries(
    PROVISIONAL_STATES.map((kind) => [kind, countOf(kind)]),
  ) as ProvisionalCounts["states"];
}

function countsBy<T extends Share>(
  rows: readonly T[],
  placeOf: (row: T) => { readonly id: string; readonly name: string },
  today: CalendarDate,
): ProvisionalCounts[] {
  return [...Map.groupBy(rows, (row) => placeOf(row).id).values()].flatMap((shares) => {
    const [first] = shares;
    if (!first) return [];
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    return [{ ...placeOf(first), total, states: statesOf(shares, today) }];
  });
}

export interface ListedProvisionalHead extends Row {
  readonly state: ProvisionalState;
  /** Until the last day; negative when it has passed. */
  readonly daysLeft: number;
}

/** Who leads provisionally in the viewer's units or one of them, the first to run out first, and how many of each commune and province. */
export const listProvisionalHeads = query({
  action: "elections.provisional_head.view",
  input: ListProvisionalHeadsInput,
  run: async ({ db, scope, input: { unitId, limit, offset, worstFirst }, now }) => {
    const today = dateIn(now);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, unitId));
    const [rows, counted] = await Promise.all([
      runPrepared(db, ROWS, [lo, hi, today, limit, offset, worstFirst]),
      runPrepared(db, COUNTS, [lo, hi, today]),
    ]);
    const { value: months, citation } = lawOn(today).rules.provisionalHeadMaxMonths;
    const ofProvince = counted.flatMap(({ provinceId, provinceName, provincePath, ...row }) =>
      provinceId && provinceName && provincePath && inScope(scope, provincePath)
        ? [{ ...row, id: provinceId, name: provinceName }]
        : [],
    );
    return {
      today,
      heads: rows.map(
        (row): ListedProvisionalHead => ({
          ...row,
          state: provisionalState(row.endsOn, row.electionDay, today),
          daysLeft: daysBetween(today, row.endsOn),
        }),
      ),
      total: counted.reduce((sum, { count }) => sum + count, 0),
      states: statesOf(counted, today),
      /** Of these, how many somebody must see to now. */
      needing: statesOf(counted, today, needsSomebody),
      communes: countsBy(counted, ({ id, name }) => ({ id, name }), today),
      provinces: countsBy(ofProvince, ({ id, name }) => ({ id, name }), today),
      /** The law of today; months null: it says nothing. */
      rule: { months, citation },
    };
  },
});
