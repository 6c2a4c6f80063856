import { NEIGHBOURHOOD_NUMBERS, placeKey, type UnitNumbers, WARDS } from "./units.ts";

/** Everybody of the demo is named after a plant, so that nobody is taken for a real person. */
const FAMILIES = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Huỳnh",
  "Phan",
  "Võ",
  "Đặng",
  "Bùi",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
  "Kim",
  "Thạch",
  "Danh",
  "Sơn",
  "Lâm",
  "Mai",
  "Trương",
  "Tô",
  "Cao",
  "Đinh",
];
export const WOMEN: readonly string[] = [
  "Lài",
  "Đào",
  "Mận",
  "Liễu",
  "Huệ",
  "Cúc",
  "Gừng",
  "Nghệ",
  "Sả",
  "Lựu",
  "Quế",
  "Ngò",
  "Chanh",
  "Dừa",
  "Lành",
  "Sim",
  "Bông",
  "Rau",
  "Hẹ",
  "Ngải",
];
export const MEN: readonly string[] = [
  "Mít",
  "Ổi",
  "Tràm",
  "Cau",
  "Me",
  "Xoài",
  "Bưởi",
  "Nhãn",
  "Tre",
  "Trúc",
  "Khế",
  "Bần",
  "Đước",
  "Mắm",
  "Sung",
  "Sao",
  "Tùng",
  "Bách",
  "Lúa",
  "Khoai",
  "Sắn",
  "Đậu",
  "Chuối",
  "Cam",
  "Quýt",
];

/** The roles that the papers and accounts of one place name. */
export interface WardPeople {
  readonly official: string;
  readonly chairman: string;
  readonly frontChair: string;
  readonly police: string;
}
export interface NeighbourhoodPeople {
  readonly clerk: string;
  /** Head of the Front committee; leads the election team. */
  readonly frontHead: string;
  readonly secretary: string;
  readonly partySecretary: string;
  /** Sits in the election team beside the two. */
  readonly member: string;
}

const NAMED: Readonly<Record<string, string>> = {
  "p2.official": "Cao Thị Sim",
  "p2.chairman": "Lương Minh Quýt",
  "p3.official": "Võ Thị Đào",
  "p7.official": "Sơn Thị Lài",
  "p7k3.member": "Trịnh Văn Lúa",
  "p3k1.clerk": "Nguyễn Thị Trầu",
  "p3k2.clerk": "Thạch Thị Lựu",
  "p3k3.clerk": "Phạm Văn Hẹ",
  "p3k4.clerk": "Trịnh Văn Khế",
  "p3k5.clerk": "Lý Văn Bưởi",
  "p3k6.clerk": "Đặng Thị Ngải",
  "p2k1.frontHead": "Nguyễn Văn Mít",
  "p2k1.secretary": "Phan Thị Lành",
  "p2k2.frontHead": "Kim Thị Chanh",
  "p2k2.secretary": "Lê Văn Ổi",
  "p2k5.frontHead": "Danh Văn Nhãn",
  "p2k6.frontHead": "Mai Thị Dừa",
};

/** Gives out names that nobody bears yet, always in the same order. */
function nameGiver(taken: Iterable<string>): () => string {
  const given = new Set(taken);
  let turn = 0;
  return () => {
    for (;;) {
      const family = FAMILIES[(turn * 5) % FAMILIES.length];
      const isWoman = turn % 5 < 2;
      const plants = isWoman ? WOMEN : MEN;
      const name = `${family} ${isWoman ? "Thị" : "Văn"} ${plants[(turn * 7 + Math.floor(turn / plants.length)) % plants.length]}`;
      turn += 1;
      if (!given.has(name)) {
        given.add(name);
        return name;
      }
    }
  };
}

const WARD_ROLES = [
  "official",
  "chairman",
  "frontChair",
  "police",
] as const satisfies readonly (keyof WardPeople)[];
const NEIGHBOURHOOD_ROLES = [
  "clerk",
  "frontHead",
  "secretary",
  "partySecretary",
  "member",
] as const satisfies readonly (keyof NeighbourhoodPeople)[];

const CITY_PEOPLE = {
  front: "Huỳnh Ngọc Sen",
  homeAffairs: "Trần Duy Tràm",
  approver: "Nguyễn Hữu Bách",
  administrator: "Phạm Ngọc Lựu",
  leader: "Lê Hoàng Tùng",
  frontHead: "Võ Minh Đước",
  homeAffairsHead: "Danh Ngọc Huệ",
  auditor: "Đinh Ngọc Quế",
} as const;

/** Candidates of whom the season tells by name. */
export const NAMED_CANDIDATES: Readonly<Record<string, string>> = {
  p3k2: "Thạch Hữu Nhãn",
  p7k3: "Trần Thị Liễu",
};

const nextName = nameGiver([
  ...Object.values(NAMED),
  ...Object.values(NAMED_CANDIDATES),
  ...Object.values(CITY_PEOPLE),
]);
const cast = (key: string, roles: readonly string[]) =>
  Object.fromEntries(roles.map((role) => [role, NAMED[`${key}.${role}`] ?? nextName()]));

const PEOPLE = new Map<string, Record<string, string>>(
  WARDS.flatMap((_, index) => {
    const ward = index + 1;
    return [
      [placeKey({ ward, neighbourhood: null }), cast(`p${ward}`, WARD_ROLES)] as const,
      ...NEIGHBOURHOOD_NUMBERS.map(
        (neighbourhood) =>
          [
            placeKey({ ward, neighbourhood }),
            cast(`p${ward}k${neighbourhood}`, NEIGHBOURHOOD_ROLES),
          ] as const,
      ),
    ];
  }),
);

/** The names that are given, whatever for. */
export const EVERYBODY: readonly string[] = [
  ...Object.values(CITY_PEOPLE),
  ...[...PEOPLE.values()].flatMap((people) => Object.values(people)),
];

export const cityPeople = CITY_PEOPLE;
export const wardPeople = ({ ward }: UnitNumbers): WardPeople =>
  PEOPLE.get(placeKey({ ward, neighbourhood: null })) as unknown as WardPeople;
export const neighbourhoodPeople = (place: UnitNumbers): NeighbourhoodPeople =>
  PEOPLE.get(placeKey(place)) as unknown as NeighbourhoodPeople;
