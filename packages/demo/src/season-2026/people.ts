import { MEN, WOMEN } from "../people.ts";
import { COMMUNE_KEYS, neighbourhoodsOf, type Place, placeKey } from "./units.ts";

const FAMILIES = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Thạch",
  "Huỳnh",
  "Kim",
  "Phan",
  "Lâm",
  "Sơn",
  "Võ",
] as const;

let turn = 0;
/** The next name of a plant, for a woman and a man by turns; none is given twice. */
function nextName(): string {
  const isWoman = turn % 2 === 0;
  const plants = isWoman ? WOMEN : MEN;
  const round = Math.floor(turn / 2);
  const family = FAMILIES[(round + Math.floor(round / plants.length)) % FAMILIES.length];
  const name = `${family} ${isWoman ? "Ngọc" : "Hữu"} ${plants[round % plants.length]}`;
  turn += 1;
  return name;
}

const cast = <Key extends string>(keys: readonly Key[]): Readonly<Record<Key, string>> =>
  Object.fromEntries(keys.map((key) => [key, nextName()])) as Record<Key, string>;

export const provincePeople = cast(["administrator", "leader", "approver", "front", "homeAffairs"]);

const COMMUNE_ROLES = ["official", "chairman", "approver", "front", "homeAffairs", "police"] as const;
const NEIGHBOURHOOD_ROLES = ["clerk", "frontHead", "secretary", "partySecretary", "provisionalHead"] as const;

type CommunePeople = Readonly<Record<(typeof COMMUNE_ROLES)[number], string>>;
type NeighbourhoodPeople = Readonly<Record<(typeof NEIGHBOURHOOD_ROLES)[number], string>>;

const COMMUNE_PEOPLE = new Map(COMMUNE_KEYS.map((commune) => [commune, cast(COMMUNE_ROLES)]));
const NEIGHBOURHOOD_PEOPLE = new Map(
  COMMUNE_KEYS.flatMap(neighbourhoodsOf).map((place) => [placeKey(place), cast(NEIGHBOURHOOD_ROLES)]),
);

export const communePeople = ({ commune }: Pick<Place, "commune">): CommunePeople =>
  COMMUNE_PEOPLE.get(commune) as CommunePeople;
export const neighbourhoodPeople = (place: Place): NeighbourhoodPeople =>
  NEIGHBOURHOOD_PEOPLE.get(placeKey(place)) as NeighbourhoodPeople;

/** Somebody who stands: a name that nobody else bears. */
export function candidateName(sex: "female" | "male"): string {
  if ((turn % 2 === 0) !== (sex === "female")) turn += 1;
  return nextName();
}
