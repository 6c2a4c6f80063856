import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";

/**
 * Names of the province and its communes are those since 1/7/2025. Which khóm and ấp they have, and how many households
 * each, was not found: they are made up here and marked synthetic.
 */
export const PROVINCE = { name: "Thành phố Cần Thơ", code: "92" } as const;

/** The neighbourhoods of a commune by their numbers from 1 on: how many households each has. */
interface Commune {
  readonly key: CommuneKey;
  readonly kind: UnitKind;
  readonly name: string;
  readonly below: {
    readonly kind: UnitKind;
    readonly local: string;
    readonly households: readonly number[];
    /** What they are called, where that is not their number here. */
    readonly names?: readonly UnitName[];
  };
}

export interface UnitName {
  readonly name: string;
  /** What tells it apart from others of its name. */
  readonly qualifier?: string;
}

export const COMMUNE_KEYS = ["phuloi", "soctrang", "daihai", "myxuyen"] as const;
export type CommuneKey = (typeof COMMUNE_KEYS)[number];

const urban = (...households: readonly number[]) =>
  ({ kind: "neighbourhood", local: "Khóm", households }) as const;

/** Their official codes are left out: two of them belonged to other wards of the same database until 2024. */
export const COMMUNES: readonly Commune[] = [
  {
    key: "phuloi",
    kind: "ward",
    name: "Phường Phú Lợi",
    below: {
      ...urban(612, 574, 655, 701, 583, 560, 629, 178),
      names: [
        { name: "Khóm 1", qualifier: "Phường 1 cũ" },
        { name: "Khóm 1", qualifier: "Phường 2 cũ" },
        { name: "Khóm 1", qualifier: "Phường 3 cũ" },
        ...[6, 7, 8, 9, 10].map((number) => ({ name: `Khóm ${number}` })),
      ],
    },
  },
  { key: "soctrang", kind: "ward", name: "Phường Sóc Trăng", below: urban(590, 644, 571, 608, 566) },
  {
    key: "daihai",
    kind: "commune",
    name: "Xã Đại Hải",
    below: { kind: "hamlet", local: "Ấp", households: [431, 405, 462, 418] },
  },
  { key: "myxuyen", kind: "ward", name: "Phường Mỹ Xuyên", below: urban(577, 603, 559) },
];

export const communeOf = (key: CommuneKey): Commune => {
  const found = COMMUNES.find((each) => each.key === key);
  if (!found) throw new Error(`No commune ${key}`);
  return found;
};

/** A commune, or one of its neighbourhoods by its number. */
export interface Place {
  readonly commune: CommuneKey;
  readonly neighbourhood: number | null;
}

export const placeKey = ({ commune, neighbourhood }: Place): string =>
  neighbourhood === null ? commune : `${commune} ${neighbourhood}`;

/** What a commune or a neighbourhood is called, and what tells it apart. */
export function nameOf({ commune, neighbourhood }: Place): UnitName {
  const { name, below } = communeOf(commune);
  if (neighbourhood === null) return { name };
  return below.names?.[neighbourhood - 1] ?? { name: `${below.local} ${neighbourhood}` };
}

export function placeName(place: Place): string {
  const { name, qualifier } = nameOf(place);
  return qualifier ? `${name} (${qualifier})` : name;
}

export const fullName = (place: Place): string =>
  place.neighbourhood === null ? placeName(place) : `${placeName(place)}, ${communeOf(place.commune).name}`;

export const householdsOf = ({ commune, neighbourhood }: Place): number =>
  communeOf(commune).below.households[(neighbourhood ?? 1) - 1] ?? 0;

export const neighbourhoodsOf = (commune: CommuneKey): Place[] =>
  communeOf(commune).below.households.map((_, index) => ({ commune, neighbourhood: index + 1 }));

/** An election of this season: of a whole commune, or of one neighbourhood alone. */
export interface DemoCycle {
  readonly place: Place;
  readonly electionDay: CalendarDate;
  readonly openedOn: CalendarDate;
  readonly name: string;
}

const day = (date: string): CalendarDate => date as CalendarDate;

/** Each chair sets the day of his own commune. In Mỹ Xuyên one khóm elects alone: its head has left. */
export const CYCLES: readonly DemoCycle[] = [
  {
    place: { commune: "phuloi", neighbourhood: null },
    electionDay: day("2026-12-20"),
    openedOn: day("2026-11-23"),
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2026 - 2031",
  },
  {
    place: { commune: "soctrang", neighbourhood: null },
    electionDay: day("2026-12-13"),
    openedOn: day("2026-11-16"),
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2026 - 2031",
  },
  {
    place: { commune: "daihai", neighbourhood: null },
    electionDay: day("2027-01-10"),
    openedOn: day("2026-11-25"),
    name: "Bầu cử Trưởng ấp nhiệm kỳ 2026 - 2031",
  },
  {
    place: { commune: "myxuyen", neighbourhood: 3 },
    electionDay: day("2026-12-06"),
    openedOn: day("2026-11-09"),
    name: "Bầu cử Trưởng Khóm 3 nhiệm kỳ 2026 - 2031",
  },
];

export const cycleOf = ({ commune }: Pick<Place, "commune">): DemoCycle => {
  const found = CYCLES.find(({ place }) => place.commune === commune);
  if (!found) throw new Error(`No cycle in ${commune}`);
  return found;
};

/** Ids of units by the key of their place; the province is `province`. */
export type Ids = ReadonlyMap<string, string>;
