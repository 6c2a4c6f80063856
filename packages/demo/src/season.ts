import { STANDARD_TEMPLATE, type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { NEIGHBOURHOOD_NUMBERS, type UnitNumbers, WARDS } from "./units.ts";

/**
 * How far an item has come on 27/04/2022 at 09:20.
 * V verified · S sent, nobody has spoken · F only the Front has verified · H only Home Affairs has · R returned · D disputed ·
 * d draft · . untouched · - not applicable.
 */
const MARKS = ["V", "S", "F", "H", "R", "D", "d", ".", "-"] as const;
export type SeasonMark = (typeof MARKS)[number];

/** Per step the wards 1 … 10; one mark for a ward's dossier, six for its khóm. */
const SEASON: Record<StandardStepCode, readonly string[]> = {
  PLAN_DECISION: ["V", "V", "V", "V", "V", "V", "V", "V", "V", "V"],
  PLAN: ["V", "V", "V", "V", "V", "V", "V", "V", "V", "V"],
  VOTER_BASIS: [
    "VVVVVV",
    "VVVVV-",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "V-VVVV",
    "VVVVVV",
    "VV-VV-",
    "VVVVVV",
    "VVVVVV",
  ],
  FRONT_MEETING_1: [
    "VVVVVV",
    "VVVVVV",
    "VVVV.V",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
  ],
  PARTY_OPINION: [
    "VVVVVV",
    "VVVVVV",
    "VVVV.V",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVRVV",
    "VVVVVV",
  ],
  VOTER_CONSULT: [
    "VVVVVV",
    "VVVVVV",
    "VVVV.V",
    "VVVVVV",
    "VVVVVV",
    "VVVDVV",
    "VVVVVV",
    "VVVVVV",
    "VRV.VV",
    "VVVVVV",
  ],
  FRONT_MEETING_2: [
    "VVVVVV",
    "VVVVVV",
    "VVVV.V",
    "FFFFFF",
    "VVVVVV",
    "VVVSVV",
    "VVVVVV",
    "VVVVVV",
    "V.V.VV",
    "VVdVVV",
  ],
  VETTING: [
    "VVVVVV",
    "VVVVVV",
    "VRVF.V",
    "FFHSSS",
    "VVVVVV",
    "VVV.VV",
    "VVRVVV",
    "VVVVVV",
    "V.R.FS",
    "VVdVVV",
  ],
  TRAINING: [
    "VVVVVV",
    "VVVVVV",
    "VVVV.V",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
    "VVVVVV",
  ],
  ELECTION_TEAM: ["V", "F", "S", "S", "V", "V", "d", "V", "d", "S"],
  VOTER_LIST: [
    "VVVVVV",
    "VVVVSH",
    "VSVS.S",
    "FFHSSd",
    "VVVVVS",
    "RSHSHd",
    "VdSSSS",
    "VVVVVR",
    "S.d.dd",
    "VVFFSS",
  ],
  POST_LISTS: [
    "VVVSSH",
    "SSSSdd",
    "SdSd.d",
    "......",
    "FSSSSd",
    "......",
    "......",
    "SSSSSd",
    "......",
    "ddd...",
  ],
  PUBLIC_INFORMATION: [
    "SSSFSS",
    "SSSSSS",
    "SSSS..",
    "d.....",
    "FFFSSS",
    "d.....",
    "SSSSSd",
    "HSSSSS",
    "......",
    "SSSSd.",
  ],
  SECURITY: ["V", "S", "F", "d", "V", "S", ".", "V", ".", "H"],
  COMPLAINTS: [
    "dddddd",
    "dddddd",
    "dddd.d",
    "......",
    "dddddd",
    "......",
    "dddd..",
    "dddddd",
    "......",
    "dddddd",
  ],
  NOTICE: [
    "SSSHdd",
    "dddddd",
    "......",
    "......",
    "SSSSdd",
    "......",
    "......",
    "SSSSdd",
    "......",
    "......",
  ],
  MATERIALS: [
    "dddddd",
    "dddd..",
    "......",
    "......",
    "dddddd",
    "......",
    "......",
    "dddddd",
    "......",
    "......",
  ],
  READINESS_REPORT: [
    "d.....",
    "......",
    "......",
    "......",
    "......",
    "......",
    "......",
    "......",
    "......",
    "......",
  ],
};

/** A dossier of the season and how far it has come. */
export interface DemoItem extends UnitNumbers {
  readonly step: StandardStepCode;
  readonly mark: SeasonMark;
  /** How many khóm it stands for. */
  readonly weight: number;
}

export const itemKey = ({
  ward,
  neighbourhood,
  step,
}: Pick<DemoItem, "ward" | "neighbourhood" | "step">): string =>
  `${step} p${ward}${neighbourhood === null ? "" : `k${neighbourhood}`}`;

function itemsOf(step: StandardStepCode, ward: number): DemoItem[] {
  const marks = SEASON[step][ward - 1] ?? "";
  if (stepOf(step).level === "ward")
    return [
      { step, ward, neighbourhood: null, mark: marks as SeasonMark, weight: NEIGHBOURHOOD_NUMBERS.length },
    ];
  return NEIGHBOURHOOD_NUMBERS.map((neighbourhood) => ({
    step,
    ward,
    neighbourhood,
    mark: (marks[neighbourhood - 1] ?? ".") as SeasonMark,
    weight: 1,
  }));
}

/** Every dossier of the season, in the order of the steps; for some wards only if asked. */
export const seasonItems = (wards: readonly number[] = WARDS.map((_, index) => index + 1)): DemoItem[] =>
  STANDARD_TEMPLATE.flatMap(({ code }) => wards.flatMap((ward) => itemsOf(code, ward)));
