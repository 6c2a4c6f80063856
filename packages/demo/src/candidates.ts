import type { Ethnicity } from "@sansang/rules/candidates/vocabulary/ethnicities";
import type { GeneralEducation } from "@sansang/rules/candidates/vocabulary/general-education";
import type { Introduction } from "@sansang/rules/candidates/vocabulary/introduced-by";
import type { PartyMembership } from "@sansang/rules/candidates/vocabulary/party-membership";
import type { TheoryLevel } from "@sansang/rules/candidates/vocabulary/political-theory";
import { isProfessional, type Qualification } from "@sansang/rules/candidates/vocabulary/qualifications";
import type { Religion } from "@sansang/rules/candidates/vocabulary/religions";
import type { Sex } from "@sansang/rules/candidates/vocabulary/sex";
import type { Standing } from "@sansang/rules/candidates/vocabulary/standing";
import { asCalendarDate, type CalendarDate } from "@sansang/rules/kernel/calendar";
import COMPOSITION from "./composition-2022.json" with { type: "json" };
import { chance, pickNumber } from "./moments.ts";
import { EVERYBODY, MEN, NAMED_CANDIDATES, WOMEN } from "./people.ts";
import { dealt } from "./rank.ts";
import {
  NEIGHBOURHOOD_NUMBERS,
  neighbourhoodName,
  placeKey,
  type UnitNumbers,
  WARDS,
  wardOf,
} from "./units.ts";

/** Somebody who stands, or wished to, with everything his papers say of him. */
export interface DemoCandidate {
  readonly key: string;
  readonly place: UnitNumbers;
  readonly name: string;
  readonly birth: CalendarDate;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly religion: Religion;
  readonly hometown: string;
  readonly residence: string;
  readonly generalEducation: GeneralEducation;
  readonly qualification: Qualification;
  readonly politicalTheory: TheoryLevel;
  readonly occupation: string;
  readonly position: string | null;
  readonly partyMembership: PartyMembership;
  readonly standing: Standing;
  readonly introducedBy: Introduction;
  readonly personalId: string;
}

/** Sits in the team of his own khóm under a name that is typed differently. */
export const IN_HIS_TEAM = "p3k2";
/** His khóm never signed in: the ward has written down who is spoken of, nothing more. */
export const ONLY_SPOKEN_OF = "p3k5";
/** Where somebody else was entered too, and withdrew the day after. */
export const WITHDRAWN_PLACE: UnitNumbers = { ward: 10, neighbourhood: 2 };

const BORN: Readonly<Record<string, string>> = { [IN_HIS_TEAM]: "1979-02-03" };
const FEMALE = ["p1k3", "p1k6", "p2k4", "p4k1", "p7k3", "p10k5"];

const PLACES: readonly UnitNumbers[] = WARDS.flatMap((_, index) =>
  NEIGHBOURHOOD_NUMBERS.map((neighbourhood) => ({ ward: index + 1, neighbourhood })),
);
const KEYS = PLACES.map(placeKey);
const { counts } = COMPOSITION;

const except = (...keys: string[]): string[] => KEYS.filter((key) => !keys.includes(key));

const STANDING = dealt<Standing>(
  except(IN_HIS_TEAM, ONLY_SPOKEN_OF),
  "standing",
  [
    ["incumbent", counts.incumbents],
    ["former", 3],
  ],
  "new",
);
const ETHNICITY = dealt<Ethnicity>(
  except(IN_HIS_TEAM, "p7k3"),
  "ethnicity",
  [
    ["khmer", 12],
    ["hoa", counts.ethnic_minority - 13],
  ],
  "kinh",
);
const THEORY = dealt<TheoryLevel>(
  KEYS,
  "theory",
  [
    ["intermediate", counts.theory_intermediate],
    ["primary", counts.theory_primary],
    ["advanced", 3],
  ],
  "none",
);
const QUALIFICATION = dealt<Qualification>(
  KEYS,
  "qualification",
  [
    ["intermediate", 9],
    ["college", 4],
    ["bachelor", counts.professionals - 13],
    ["elementary", 8],
    ["vocational_certificate", 4],
  ],
  "none",
);
const INTRODUCED = dealt<Introduction>(KEYS, "introduced", [["self_nominated", 4]], "front_committee");

const FAMILIES: Partial<Record<Ethnicity, readonly string[]>> = {
  khmer: ["Thạch", "Kim", "Danh", "Sơn"],
  hoa: ["Lâm", "Tô", "Lý", "Quách"],
};
const KINH_FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Hồ", "Ngô"];

const taken = new Set([...EVERYBODY, ...Object.values(NAMED_CANDIDATES)]);

/** A plant of its own for everybody: the first of his choices that nobody bears yet. */
function nameFor(key: string, sex: Sex, ethnicity: Ethnicity): string {
  const families = FAMILIES[ethnicity] ?? KINH_FAMILIES;
  const plants = sex === "female" ? WOMEN : MEN;
  for (let turn = 0; ; turn++) {
    const family = families[pickNumber(`${key} family ${turn}`, families.length)];
    const name = `${family} ${sex === "female" ? "Thị" : "Văn"} ${plants[pickNumber(`${key} plant ${turn}`, plants.length)]}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const RELIGIONS: Partial<Record<Ethnicity, readonly Religion[]>> = {
  khmer: ["buddhism"],
  hoa: ["none", "buddhism"],
};
const KINH_RELIGIONS: readonly Religion[] = ["none", "none", "none", "buddhism", "cao_dai", "catholicism"];
const OCCUPATIONS = ["Buôn bán nhỏ", "Làm vườn", "Cán bộ hưu trí", "Nông dân", "Thợ may", "Nội trợ"];
const TRAINED_OCCUPATIONS = ["Giáo viên", "Kế toán", "Cán bộ hưu trí", "Y sĩ"];
const POSITIONS: Record<Standing, readonly (string | null)[]> = {
  incumbent: ["Trưởng Ban nhân dân khóm"],
  former: ["Nguyên Trưởng Ban nhân dân khóm"],
  new: ["Phó Trưởng Ban nhân dân khóm", "Ủy viên Ban công tác Mặt trận", null, null],
};

const one = <Value>(choices: readonly Value[], text: string): Value =>
  choices[pickNumber(text, choices.length)] as Value;
const digits = (text: string, count: number): string =>
  String(pickNumber(text, 10 ** count)).padStart(count, "0");

/** From 28 to 66 years on election day. */
const birthFor = (key: string): CalendarDate =>
  asCalendarDate(
    `${1956 + pickNumber(`${key} born`, 38)}-${String(1 + pickNumber(`${key} month`, 12)).padStart(2, "0")}-${String(1 + pickNumber(`${key} day`, 28)).padStart(2, "0")}`,
  );

/** No province has the number 999, so that nobody's own is among them. */
const idFor = (key: string, sex: Sex, birth: CalendarDate): string =>
  `999${sex === "female" ? 1 : 0}${birth.slice(2, 4)}${digits(`${key} id`, 6)}`;

function educationFor(key: string, qualification: Qualification): GeneralEducation {
  if (isProfessional(qualification)) return { grade: 12, system: "twelve" };
  return {
    grade: 9 + pickNumber(`${key} grade`, 4),
    system: chance(`${key} school`) < 0.2 ? "supplementary" : "twelve",
  };
}

type Known = Pick<
  DemoCandidate,
  | "key"
  | "place"
  | "name"
  | "birth"
  | "sex"
  | "ethnicity"
  | "qualification"
  | "politicalTheory"
  | "standing"
  | "introducedBy"
>;

function withTheRest(known: Known): DemoCandidate {
  const { key, place, sex, birth, ethnicity, qualification, standing } = known;
  const occupations = isProfessional(qualification) ? TRAINED_OCCUPATIONS : OCCUPATIONS;
  return {
    ...known,
    religion: one(RELIGIONS[ethnicity] ?? KINH_RELIGIONS, `${key} religion`),
    hometown: `${wardOf(place).name}, thành phố Sóc Trăng`,
    residence: `Tổ ${1 + pickNumber(`${key} group`, 8)}, ${neighbourhoodName(place.neighbourhood ?? 1)}, ${wardOf(place).name}`,
    generalEducation: educationFor(key, qualification),
    occupation: one(occupations, `${key} occupation`),
    position: one(POSITIONS[standing], `${key} position`),
    partyMembership: one(["member", "member", "member", "probationary", "none"], `${key} party`),
    personalId: idFor(key, sex, birth),
  };
}

function standing(place: UnitNumbers): DemoCandidate {
  const key = placeKey(place);
  const sex: Sex = FEMALE.includes(key) ? "female" : "male";
  const ethnicity = ETHNICITY.get(key) ?? (key === IN_HIS_TEAM ? "khmer" : "kinh");
  const born = BORN[key];
  return withTheRest({
    key,
    place,
    name: NAMED_CANDIDATES[key] ?? nameFor(key, sex, ethnicity),
    birth: born ? asCalendarDate(born) : birthFor(key),
    sex,
    ethnicity,
    qualification: QUALIFICATION.get(key) ?? "none",
    politicalTheory: THEORY.get(key) ?? "none",
    standing: STANDING.get(key) ?? "new",
    introducedBy: INTRODUCED.get(key) ?? "front_committee",
  });
}

/** One for every khóm, in the order of the wards. Their composition is that of 2022. */
export const CANDIDATES: readonly DemoCandidate[] = PLACES.map(standing);

/** Entered on his own wish and withdrawn the day after: he stands nowhere and counts in no figure. */
export const WITHDRAWN: DemoCandidate = withTheRest({
  key: `${placeKey(WITHDRAWN_PLACE)} withdrawn`,
  place: WITHDRAWN_PLACE,
  name: nameFor("withdrawn", "male", "kinh"),
  birth: birthFor("withdrawn"),
  sex: "male",
  ethnicity: "kinh",
  qualification: "none",
  politicalTheory: "primary",
  standing: "new",
  introducedBy: "self_nominated",
});

const BY_PLACE = new Map(CANDIDATES.map((each) => [each.key, each]));

export function candidateOf(place: UnitNumbers): DemoCandidate {
  const found = BY_PLACE.get(placeKey(place));
  if (!found) throw new Error(`Nobody stands in ${placeKey(place)}`);
  return found;
}
