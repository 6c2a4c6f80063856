import { checkActDay } from "../kernel/act-day.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { isCommuneLevel, isNeighbourhoodLevel, mayHold, type UnitKind } from "./unit.ts";
import type { UnitChangeAsked } from "./unit-change.input.ts";
import type { UnitChange } from "./unit-change.ts";

/** A unit as it stands when a change is asked for. */
export interface StandingUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly qualifier: string | null;
  /** Since when it is called so. */
  readonly namedFrom: CalendarDate;
  readonly households: number | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

export interface UnitsAtHand {
  readonly parent: StandingUnit;
  /** Those that end or get another name. */
  readonly old: readonly StandingUnit[];
  /** The khóm of communes that become one, commune by commune, each in its order. */
  readonly below: readonly StandingUnit[];
  /** Everything that stands under the parent and has not ended. */
  readonly siblings: readonly StandingUnit[];
}

/** A unit that begins. `key` stands for its id, which it does not have yet. */
export interface UnitToBe {
  readonly key: string;
  /** Id of a unit, or key of one that begins too. */
  readonly parent: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly qualifier: string | null;
  readonly code: string | null;
  readonly households: number | null;
}

/** What of which old unit went where; ids, or a key for what begins. */
export interface PlannedSuccession {
  readonly from: string | null;
  readonly to: string;
  readonly households: number | null;
}

export interface UnitChangePlan {
  readonly kind: UnitChange;
  readonly ends: readonly StandingUnit[];
  readonly begins: readonly UnitToBe[];
  readonly successions: readonly PlannedSuccession[];
  /** Households before and after, as far as they are known. */
  readonly before: number | null;
  readonly after: number | null;
}

export type UnitChangeRefusal =
  | "unit_over"
  | "unit_change_too_early"
  | "units_not_together"
  | "unit_kind_not_so"
  | "unit_may_not_hold"
  | "unit_not_here"
  | "name_taken"
  | "same_name"
  | "households_differ"
  | "date_in_future";

type Refused = Extract<Decision<never, UnitChangeRefusal>, { ok: false }>;

/** A unit is called so beside others of its name: «Khóm 1 (Phường Hoa Sen cũ)». */
export const fullName = ({
  name,
  qualifier,
}: {
  readonly name: string;
  readonly qualifier: string | null;
}): string => (qualifier ? `${name} (${qualifier})` : name);

/** What tells a khóm apart that came from a unit of this name. */
const formerly = (name: string): string => `${name} cũ`;

/** The sum, where every number is known. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

const keyOf = (place: number): string => `new-${place}`;

/** Which units a change may end: khóm become other khóm, communes become another commune. */
const fitsKind = (kind: UnitChange, unit: UnitKind): boolean => {
  if (kind === "rename") return true;
  return kind === "join" ? isCommuneLevel(unit) : isNeighbourhoodLevel(unit);
};

function refuseUnits(asked: UnitChangeAsked, { parent, old, below }: UnitsAtHand): Refused | null {
  const { kind, effectiveOn } = asked;
  if (parent.validTo) return no("unit_over", { name: fullName(parent), date: parent.validTo });
  for (const unit of old) {
    if (unit.validTo) return no("unit_over", { name: fullName(unit), date: unit.validTo });
    if (!fitsKind(kind, unit.kind)) return no("unit_kind_not_so", { name: fullName(unit) });
    if (kind !== "join" && unit.parentId !== parent.id) return no("units_not_together");
  }
  const young = [...old, ...below].find(({ validFrom, namedFrom }) =>
    kind === "rename" ? namedFrom >= effectiveOn : validFrom >= effectiveOn,
  );
  if (!young) return null;
  const date = kind === "rename" ? young.namedFrom : young.validFrom;
  return no("unit_change_too_early", { name: fullName(young), date });
}

/** Where two khóm that go over bear one name, each says whence it came, unless somebody said how to tell it. */
function qualifiersOf(
  asked: UnitChangeAsked,
  { old, below }: UnitsAtHand,
): ReadonlyMap<string, string | null> {
  const given = new Map(asked.carried?.map(({ unitId, qualifier }) => [unitId, qualifier ?? null]));
  const named = Map.groupBy(below, ({ name }) => name);
  return new Map(
    below.map(({ id, name, qualifier, parentId }) => {
      const isAlone = (named.get(name)?.length ?? 0) < 2;
      const commune = old.find((unit) => unit.id === parentId);
      return [id, given.get(id) ?? qualifier ?? (isAlone || !commune ? null : formerly(commune.name))];
    }),
  );
}

function unitsToBe(asked: UnitChangeAsked, at: UnitsAtHand): readonly UnitToBe[] {
  const { kind, into } = asked;
  const { parent, old, below } = at;
  const usual: UnitKind = parent.kind === "commune" ? "hamlet" : "neighbourhood";
  const begun = into.flatMap(({ unitId, name, qualifier, code, households, ...each }, place): UnitToBe[] =>
    unitId !== undefined && kind === "dissolve"
      ? []
      : [
          {
            key: keyOf(place),
            parent: parent.id,
            kind: each.kind ?? old[0]?.kind ?? usual,
            name: name ?? "",
            qualifier: qualifier ?? null,
            code: code ?? null,
            households: households ?? (kind === "merge" ? sumOf(old.map((unit) => unit.households)) : null),
          },
        ],
  );
  const qualifiers = qualifiersOf(asked, at);
  const over = below.map(
    (unit, place): UnitToBe => ({
      key: keyOf(into.length + place),
      parent: keyOf(0),
      kind: unit.kind,
      name: unit.name,
      qualifier: qualifiers.get(unit.id) ?? null,
      code: null,
      households: unit.households,
    }),
  );
  return [...begun, ...over];
}

function successionsOf(
  { kind, into }: UnitChangeAsked,
  { old, below }: UnitsAtHand,
): readonly PlannedSuccession[] {
  const target = (place: number) => (kind === "dissolve" && into[place]?.unitId) || keyOf(place);
  if (kind === "found")
    return into.map(({ households }, place) => ({
      from: null,
      to: keyOf(place),
      households: households ?? null,
    }));
  if (kind === "merge" || kind === "join")
    return [
      ...old.map(({ id, households }) => ({ from: id, to: keyOf(0), households })),
      ...below.map(({ id, households }, place) => ({
        from: id,
        to: keyOf(into.length + place),
        households,
      })),
    ];
  const [one] = old;
  return into.map(({ households }, place) => ({
    from: one?.id ?? null,
    to: target(place),
    households: households ?? null,
  }));
}

/** Two under one unit that nothing tells apart. */
function refuseNames(begins: readonly UnitToBe[], ends: readonly StandingUnit[], at: UnitsAtHand) {
  const gone = new Set(ends.map(({ id }) => id));
  const staying = at.siblings.filter(({ id }) => !gone.has(id));
  const seen = new Set(staying.map((unit) => `${at.parent.id} ${fullName(unit)}`));
  for (const unit of begins) {
    const called = `${unit.parent} ${fullName(unit)}`;
    if (seen.has(called)) return no("name_taken", { name: fullName(unit) });
    seen.add(called);
  }
  return null;
}

function refuseRename({ into }: UnitChangeAsked, { old, siblings }: UnitsAtHand): Refused | null {
  const [unit] = old;
  const name = into[0]?.name ?? "";
  const called = fullName({ name, qualifier: into[0]?.qualifier ?? null });
  if (unit && fullName(unit) === called) return no("same_name");
  const taken = siblings.some((each) => each.id !== unit?.id && fullName(each) === called);
  return taken ? no("name_taken", { name: called }) : null;
}

function refuseReceivers({ kind, into }: UnitChangeAsked, { old, siblings }: UnitsAtHand): Refused | null {
  const named = into.flatMap(({ unitId }) => (kind === "dissolve" && unitId ? [unitId] : []));
  const staying = siblings.filter(({ id }) => old.every((unit) => unit.id !== id));
  const isKnown = named.every((id) => staying.some((unit) => unit.id === id));
  return isKnown && new Set(named).size === named.length ? null : no("unit_not_here");
}

/**
 * What a resolution does to the units at hand, or why it cannot: which end, which begin under which name, and what of
 * each goes where. Households that do not add up need a word about it.
 */
export function planUnitChange(
  asked: UnitChangeAsked,
  at: UnitsAtHand,
  today: CalendarDate,
): Decision<UnitChangePlan, UnitChangeRefusal> {
  const { kind } = asked;
  const day = checkActDay(asked.resolvedOn, { today }, "resolvedOn");
  if (!day.ok) return no("date_in_future", day.detail);
  const refused = refuseUnits(asked, at) ?? refuseReceivers(asked, at);
  if (refused) return refused;
  const before = sumOf(at.old.map(({ households }) => households));
  if (kind === "rename") {
    const plan = { kind, ends: [], begins: [], successions: [], before, after: before };
    return refuseRename(asked, at) ?? yes(plan);
  }
  const ends = [...at.old, ...at.below];
  const begins = unitsToBe(asked, at);
  const unfit = begins.find((unit) => unit.parent === at.parent.id && !mayHold(at.parent.kind, unit.kind));
  if (unfit) return no("unit_may_not_hold");
  const misplaced = begins.find(({ kind: made }) => (kind === "join" ? false : !isNeighbourhoodLevel(made)));
  if (misplaced) return no("unit_kind_not_so", { name: fullName(misplaced) });
  const twice = refuseNames(begins, ends, at);
  if (twice) return twice;
  const after =
    kind === "join"
      ? before
      : sumOf(asked.into.map(({ households }, place) => households ?? begins[place]?.households ?? null));
  if (kind !== "found" && before !== null && after !== null && before !== after && !asked.differenceNote)
    return no("households_differ", { before, after, field: "differenceNote" });
  return yes({ kind, ends, begins, successions: successionsOf(asked, at), before, after });
}
