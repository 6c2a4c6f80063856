import type { Institution, Role } from "@sansang/rules/access/roles";
import { communePeople, neighbourhoodPeople, provincePeople } from "./people.ts";
import { COMMUNE_KEYS, communeOf, fullName, neighbourhoodsOf, type Place } from "./units.ts";

/** Somebody with an account; `place` null is the province. */
export interface Account {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly role: Role;
  readonly institution: Institution | null;
  readonly place: Place | null;
  readonly decisionNumber: string;
  /** Who confirms his right, where it takes two. */
  readonly confirmer: string;
}

export const ADMINISTRATOR = "quantri.cantho";
export const LEADER = "lanhdao.cantho";
export const APPROVER = "duyet.cantho";
export const FRONT = "mttq.cantho";
export const HOME_AFFAIRS = "noivu.cantho";

export const officialLogin = ({ commune }: Pick<Place, "commune">): string => `${commune}.canbo`;
const frontLogin = ({ commune }: Pick<Place, "commune">): string => `mttq.${commune}`;
const homeAffairsLogin = ({ commune }: Pick<Place, "commune">): string => `noivu.${commune}`;
export const approverLogin = ({ commune }: Pick<Place, "commune">): string => `duyet.${commune}`;
export const leaderLogin = ({ commune }: Pick<Place, "commune">): string => `lanhdao.${commune}`;
export const clerkLogin = ({ commune, neighbourhood }: Place): string => `${commune}.k${neighbourhood}.khom`;

export const verifierLogin = (institution: Institution, place: Place): string =>
  institution === "fatherland_front" ? frontLogin(place) : homeAffairsLogin(place);

/** Numbers of a block that is never given out, from another hundred than those of 2022. */
let last = 500;
const phone = (): string => `0900 000 ${String(last++).padStart(3, "0")}`;

type Of = Pick<Account, "login" | "name" | "title" | "role" | "place"> &
  Partial<Pick<Account, "institution" | "decisionNumber" | "confirmer">>;
const account = (of: Of): Account => ({
  phone: phone(),
  institution: null,
  decisionNumber: "118/QĐ-UBND",
  confirmer: APPROVER,
  ...of,
});

const provinceAccounts = (): Account[] => [
  account({
    login: ADMINISTRATOR,
    name: provincePeople.administrator,
    title: "Chánh Văn phòng UBND thành phố",
    role: "administrator",
    place: null,
  }),
  account({
    login: LEADER,
    name: provincePeople.leader,
    title: "Phó Chủ tịch UBND thành phố",
    role: "leader",
    place: null,
  }),
  account({
    login: APPROVER,
    name: provincePeople.approver,
    title: "Giám đốc Sở Nội vụ",
    role: "approver",
    place: null,
    confirmer: LEADER,
  }),
  account({
    login: FRONT,
    name: provincePeople.front,
    title: "Phó Chủ tịch UBMTTQ thành phố",
    role: "supervisor",
    institution: "fatherland_front",
    place: null,
    decisionNumber: "41/QĐ-MTTQ-BTT",
    confirmer: LEADER,
  }),
  account({
    login: HOME_AFFAIRS,
    name: provincePeople.homeAffairs,
    title: "Phó Giám đốc Sở Nội vụ",
    role: "supervisor",
    institution: "home_affairs",
    place: null,
    confirmer: LEADER,
  }),
];

/** Of a commune: who prepares, the two institutions, who approves, who leads. */
function communeAccounts(place: Place): Account[] {
  const { name, kind } = communeOf(place.commune);
  const people = communePeople(place);
  const level = kind === "commune" ? "xã" : "phường";
  return [
    account({
      login: officialLogin(place),
      name: people.official,
      title: `Công chức Phòng Văn hóa - Xã hội ${name}`,
      role: "ward_official",
      place,
    }),
    account({
      login: frontLogin(place),
      name: people.front,
      title: `Chủ tịch UBMTTQ ${level}`,
      role: "supervisor",
      institution: "fatherland_front",
      place,
      decisionNumber: "41/QĐ-MTTQ-BTT",
      confirmer: FRONT,
    }),
    account({
      login: homeAffairsLogin(place),
      name: people.homeAffairs,
      title: "Trưởng phòng Văn hóa - Xã hội",
      role: "supervisor",
      institution: "home_affairs",
      place,
      confirmer: HOME_AFFAIRS,
    }),
    account({
      login: approverLogin(place),
      name: people.approver,
      title: `Phó Chủ tịch UBND ${name}`,
      role: "approver",
      place,
    }),
    account({
      login: leaderLogin(place),
      name: people.chairman,
      title: `Chủ tịch UBND ${name}`,
      role: "leader",
      place,
    }),
  ];
}

const clerkAccount = (place: Place): Account =>
  account({
    login: clerkLogin(place),
    name: neighbourhoodPeople(place).clerk,
    title: `Cán bộ ${fullName(place)}`,
    role: "neighbourhood_clerk",
    place,
  });

/** Everybody who has an account in this season: the province, the communes, the khóm of the two wards. */
export const ACCOUNTS: readonly Account[] = [
  ...provinceAccounts(),
  ...COMMUNE_KEYS.flatMap((commune) => communeAccounts({ commune, neighbourhood: null })),
  ...[...neighbourhoodsOf("phuloi"), ...neighbourhoodsOf("soctrang")].map(clerkAccount),
];

export const hasClerk = (place: Place): boolean => ACCOUNTS.some(({ login }) => login === clerkLogin(place));
