import { type Ethnicity, isMinority } from "../candidates/vocabulary/ethnicities.ts";
import type { TheoryLevel } from "../candidates/vocabulary/political-theory.ts";
import { isProfessional, type Qualification } from "../candidates/vocabulary/qualifications.ts";
import type { Sex } from "../candidates/vocabulary/sex.ts";
import { isIncumbent, type Standing } from "../candidates/vocabulary/standing.ts";
import type { Ages } from "../kernel/birth.ts";
import type { Words } from "../kernel/language.ts";

/** The groups of each dimension. They exclude each other and make up everybody. */
export const COMPOSITION_GROUPS = {
  sex: ["women", "men"],
  standing: ["incumbents", "newcomers"],
  qualification: ["professionals", "not_professionals", "qualification_unknown"],
  theory: ["theory_none", "theory_primary", "theory_intermediate", "theory_higher", "theory_unknown"],
  ethnicity: ["ethnic_minority", "kinh", "ethnicity_unknown"],
  age: ["to_35", "from_36_to_50", "from_51_to_60", "over_60", "age_unknown"],
} as const;

export type Dimension = keyof typeof COMPOSITION_GROUPS;
export type Group = (typeof COMPOSITION_GROUPS)[Dimension][number];
export const DIMENSIONS = Object.keys(COMPOSITION_GROUPS) as readonly Dimension[];
export const GROUPS: readonly Group[] = DIMENSIONS.flatMap((dimension) => COMPOSITION_GROUPS[dimension]);

/** Groups whose people may be listed. Of a sensitive trait only totals are shown; whose it is opens one by one, on a dossier. */
export const LISTED_GROUPS = [
  ...COMPOSITION_GROUPS.sex,
  ...COMPOSITION_GROUPS.standing,
  ...COMPOSITION_GROUPS.qualification,
  ...COMPOSITION_GROUPS.theory,
  ...COMPOSITION_GROUPS.age,
] as const;
export type ListedGroup = (typeof LISTED_GROUPS)[number];
export const isListed = (group: string): group is ListedGroup => LISTED_GROUPS.some((each) => each === group);

export const GROUP_WORDS: Record<Group, Words> = {
  women: { vi: "Nữ", en: "Women" },
  men: { vi: "Nam", en: "Men" },
  incumbents: { vi: "Tái cử", en: "Incumbents" },
  newcomers: { vi: "Mới", en: "New" },
  professionals: { vi: "Từ trung cấp trở lên", en: "Intermediate or higher" },
  not_professionals: { vi: "Dưới trung cấp", en: "Below intermediate" },
  qualification_unknown: { vi: "Chưa rõ trình độ", en: "Training unknown" },
  theory_none: { vi: "Chưa qua", en: "None" },
  theory_primary: { vi: "Sơ cấp", en: "Primary" },
  theory_intermediate: { vi: "Trung cấp", en: "Intermediate" },
  theory_higher: { vi: "Cao cấp, cử nhân", en: "Advanced" },
  theory_unknown: { vi: "Chưa rõ lý luận", en: "Theory unknown" },
  ethnic_minority: { vi: "Dân tộc thiểu số", en: "Ethnic minorities" },
  kinh: { vi: "Kinh", en: "Kinh" },
  ethnicity_unknown: { vi: "Chưa rõ dân tộc", en: "Ethnicity unknown" },
  to_35: { vi: "Từ 35 tuổi trở xuống", en: "35 or younger" },
  from_36_to_50: { vi: "36 đến 50 tuổi", en: "36 to 50" },
  from_51_to_60: { vi: "51 đến 60 tuổi", en: "51 to 60" },
  over_60: { vi: "Trên 60 tuổi", en: "Over 60" },
  age_unknown: { vi: "Chưa rõ nhóm tuổi", en: "Age group unknown" },
};

const THEORY: Record<TheoryLevel, Group> = {
  none: "theory_none",
  primary: "theory_primary",
  intermediate: "theory_intermediate",
  advanced: "theory_higher",
  bachelor: "theory_higher",
  unknown: "theory_unknown",
};

const qualificationGroup = (level: Qualification | null): Group => {
  if (level === null || level === "unknown") return "qualification_unknown";
  return isProfessional(level) ? "professionals" : "not_professionals";
};

const ethnicityGroup = (ethnicity: Ethnicity | null): Group => {
  if (ethnicity === null) return "ethnicity_unknown";
  return isMinority(ethnicity) ? "ethnic_minority" : "kinh";
};

function groupOfAge(age: number): Group {
  if (age <= 35) return "to_35";
  if (age <= 50) return "from_36_to_50";
  return age <= 60 ? "from_51_to_60" : "over_60";
}

/** In whole years on election day; unknown where only the day of birth could tell. */
export const ageGroup = ({ least, most }: Ages): Group =>
  groupOfAge(least) === groupOfAge(most) ? groupOfAge(most) : "age_unknown";

/** A candidate as far as statistics look; null: not known. */
export interface CountedCandidate {
  readonly sex: Sex;
  readonly standing: Standing;
  readonly qualification: Qualification | null;
  readonly politicalTheory: TheoryLevel | null;
  readonly ethnicity: Ethnicity | null;
  readonly agesOnElectionDay: Ages;
}

/** The group of a value, dimension by dimension, for rows that are grouped elsewhere. Whoever held the office once and not now counts as new. */
export const GROUP_OF = {
  sex: (sex: Sex): Group => (sex === "female" ? "women" : "men"),
  standing: (standing: Standing): Group => (isIncumbent(standing) ? "incumbents" : "newcomers"),
  qualification: qualificationGroup,
  theory: (level: TheoryLevel | null): Group => THEORY[level ?? "unknown"],
  ethnicity: ethnicityGroup,
  age: ageGroup,
} as const satisfies Record<Dimension, (value: never) => Group>;

/** How many khóm have nobody, one, or several who stand. They make all khóm. */
export interface ContestCounts {
  readonly none: number;
  readonly single: number;
  readonly several: number;
}

/** Counts only; every percentage is computed from them. */
export interface Composition {
  readonly candidates: number;
  readonly counts: Readonly<Record<Group, number>>;
  readonly contests: ContestCounts;
}

export const NO_COMPOSITION: Composition = {
  candidates: 0,
  counts: Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>,
  contests: { none: 0, single: 0, several: 0 },
};

const groupsOf = (candidate: CountedCandidate): Group[] => [
  GROUP_OF.sex(candidate.sex),
  GROUP_OF.standing(candidate.standing),
  GROUP_OF.qualification(candidate.qualification),
  GROUP_OF.theory(candidate.politicalTheory),
  GROUP_OF.ethnicity(candidate.ethnicity),
  GROUP_OF.age(candidate.agesOnElectionDay),
];

/** The contest of one khóm with so many who stand. */
export const contestOf = (candidates: number): keyof ContestCounts =>
  candidates === 0 ? "none" : candidates === 1 ? "single" : "several";

/** The composition of some khóm, from the people who stand in each; a khóm with nobody is an empty list. */
export function compositionOf(neighbourhood: readonly (readonly CountedCandidate[])[]): Composition {
  const counts: Record<Group, number> = { ...NO_COMPOSITION.counts };
  const contests = { ...NO_COMPOSITION.contests };
  let candidates = 0;
  for (const people of neighbourhood) {
    contests[contestOf(people.length)]++;
    candidates += people.length;
    for (const person of people) for (const group of groupsOf(person)) counts[group]++;
  }
  return { candidates, counts, contests };
}

/** Wards make a city. */
export const addCompositions = (a: Composition, b: Composition): Composition => ({
  candidates: a.candidates + b.candidates,
  counts: Object.fromEntries(GROUPS.map((group) => [group, a.counts[group] + b.counts[group]])) as Record<
    Group,
    number
  >,
  contests: {
    none: a.contests.none + b.contests.none,
    single: a.contests.single + b.contests.single,
    several: a.contests.several + b.contests.several,
  },
});

/** Does every dimension sum to the number of candidates? The counts must; printed percentages need not sum to 100. */
export const reconciles = ({ candidates, counts }: Composition): boolean =>
  DIMENSIONS.every(
    (dimension) =>
      COMPOSITION_GROUPS[dimension].reduce((sum, group) => sum + counts[group], 0) === candidates,
  );
