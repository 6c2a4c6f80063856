import type { CalendarDate } from "@sansang/rules/kernel/calendar";

/**
 * Names and official codes of the wards are those of 2022 (statistics office; province 94, city 941). How the city was
 * divided into khóm, and how many households each had, was not found: six a ward are made up here and marked synthetic.
 */
export const CITY = { name: "Thành phố Sóc Trăng", code: "941" } as const;

export const VALID_FROM = "2021-01-01" as CalendarDate;

export interface DemoWard {
  readonly name: string;
  readonly code: string;
  /** Households of Khóm 1 … Khóm 6, made up. */
  readonly households: readonly [number, number, number, number, number, number];
}

export const WARDS: readonly DemoWard[] = [
  { name: "Phường 1", code: "31513", households: [331, 287, 402, 256, 318, 274] },
  { name: "Phường 2", code: "31510", households: [436, 391, 352, 308, 277, 178] },
  { name: "Phường 3", code: "31519", households: [412, 365, 298, 354, 341, 276] },
  { name: "Phường 4", code: "31516", households: [508, 463, 377, 421, 346, 389] },
  { name: "Phường 5", code: "31498", households: [362, 415, 329, 290, 447, 253] },
  { name: "Phường 6", code: "31507", households: [549, 164, 423, 396, 358, 312] },
  { name: "Phường 7", code: "31501", households: [478, 240, 367, 405, 323, 296] },
  { name: "Phường 8", code: "31504", households: [394, 446, 187, 369, 301, 152] },
  { name: "Phường 9", code: "31522", households: [385, 349, 417, 278, 335, 306] },
  { name: "Phường 10", code: "31525", households: [622, 571, 384, 452, 338, 294] },
];

export const NEIGHBOURHOOD_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
export const neighbourhoodName = (neighbourhood: number): string => `Khóm ${neighbourhood}`;

/** One unit of the demo: a ward by its number, or a khóm of it. */
export interface UnitNumbers {
  readonly ward: number;
  readonly neighbourhood: number | null;
}

export const wardOf = ({ ward }: UnitNumbers): DemoWard => {
  const found = WARDS[ward - 1];
  if (!found) throw new Error(`No ward ${ward}`);
  return found;
};

export const householdsOf = (place: UnitNumbers): number =>
  place.neighbourhood === null
    ? wardOf(place).households.reduce((sum, each) => sum + each, 0)
    : (wardOf(place).households[place.neighbourhood - 1] ?? 0);

export const placeKey = ({ ward, neighbourhood }: UnitNumbers): string =>
  neighbourhood === null ? `p${ward}` : `p${ward}k${neighbourhood}`;

/** Ids of the units by the key of their place; the city is `city`. */
export type UnitIds = ReadonlyMap<string, string>;
