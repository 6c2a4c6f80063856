import type { Institution, Role } from "@sansang/rules/access/roles";
import { cityPeople, neighbourhoodPeople, wardPeople } from "./people.ts";
import { NEIGHBOURHOOD_NUMBERS, type UnitNumbers, WARDS } from "./units.ts";

/** The one password of all demo accounts; production has none of them. */
export const DEMO_PASSWORD = "tre-lang-san-sang-2022";

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly role: Role;
  readonly institution: Institution | null;
  /** The unit of the grant; null for the city. */
  readonly place: UnitNumbers | null;
}

/** Never signs in: everything of his khóm is left to the ward. */
export const NEVER_SIGNED_IN = "p3k5.khom";

export const FRONT = "mttq.tp";
export const HOME_AFFAIRS = "noivu.tp";
export const APPROVER = "duyet.tp";
export const ADMINISTRATOR = "quantri.tp";
export const LEADER = "lanhdao.tp";
export const AUDITOR = "thanhtra";
/** Heads of the two institutions: the first of each, who confirm their colleagues and give no verdict. */
export const FRONT_HEAD = "mttq.truong";
export const HOME_AFFAIRS_HEAD = "noivu.truong";

/** Numbers of a block that is never given out. */
const phone = (last: number): string => `0900 000 ${String(last).padStart(3, "0")}`;

const CITY_ACCOUNTS: readonly DemoAccount[] = [
  {
    login: FRONT,
    name: cityPeople.front,
    title: "Phó Chủ tịch UBMTTQ thành phố",
    phone: phone(101),
    role: "supervisor",
    institution: "fatherland_front",
    place: null,
  },
  {
    login: HOME_AFFAIRS,
    name: cityPeople.homeAffairs,
    title: "Phó Trưởng phòng Nội vụ thành phố",
    phone: phone(102),
    role: "supervisor",
    institution: "home_affairs",
    place: null,
  },
  {
    login: APPROVER,
    name: cityPeople.approver,
    title: "Phó Chủ tịch UBND thành phố",
    phone: phone(103),
    role: "approver",
    institution: null,
    place: null,
  },
  {
    login: ADMINISTRATOR,
    name: cityPeople.administrator,
    title: "Chánh Văn phòng UBND thành phố",
    phone: phone(105),
    role: "administrator",
    institution: null,
    place: null,
  },
  {
    login: LEADER,
    name: cityPeople.leader,
    title: "Chủ tịch UBND thành phố",
    phone: phone(106),
    role: "leader",
    institution: null,
    place: null,
  },
  {
    login: FRONT_HEAD,
    name: cityPeople.frontHead,
    title: "Chủ tịch UBMTTQ thành phố",
    phone: phone(107),
    role: "supervisor",
    institution: "fatherland_front",
    place: null,
  },
  {
    login: HOME_AFFAIRS_HEAD,
    name: cityPeople.homeAffairsHead,
    title: "Trưởng phòng Nội vụ thành phố",
    phone: phone(108),
    role: "supervisor",
    institution: "home_affairs",
    place: null,
  },
  {
    login: AUDITOR,
    name: cityPeople.auditor,
    title: "Chánh Thanh tra thành phố",
    phone: phone(104),
    role: "auditor",
    institution: null,
    place: null,
  },
];

const wardAccount = (ward: number): DemoAccount => {
  const place = { ward, neighbourhood: null };
  const { official } = wardPeople(place);
  return {
    login: wardLogin(ward),
    name: official,
    title: `Công chức UBND phường ${ward}`,
    phone: phone(ward),
    role: "ward_official",
    institution: null,
    place,
  };
};

const leaderAccount = (ward: number): DemoAccount => {
  const place = { ward, neighbourhood: null };
  return {
    login: leaderLogin(ward),
    name: wardPeople(place).chairman,
    title: `Chủ tịch UBND phường ${ward}`,
    phone: phone(150 + ward),
    role: "leader",
    institution: null,
    place,
  };
};

const clerkAccount = (ward: number, neighbourhood: number): DemoAccount => {
  const place = { ward, neighbourhood };
  return {
    login: clerkLogin(place),
    name: neighbourhoodPeople(place).clerk,
    title: `Cán bộ khóm ${neighbourhood}, phường ${ward}`,
    phone: phone(200 + ward * 10 + neighbourhood),
    role: "neighbourhood_clerk",
    institution: null,
    place,
  };
};

export const wardLogin = (ward: number): string => `p${ward}.canbo`;
export const leaderLogin = (ward: number): string => `lanhdao.p${ward}`;
export const clerkLogin = ({ ward, neighbourhood }: UnitNumbers): string => `p${ward}k${neighbourhood}.khom`;

/** By what number a right was given, where it takes a decision. */
export const decisionOf = ({ role, institution, place }: DemoAccount): string =>
  institution === "fatherland_front"
    ? "14/QĐ-MTTQ-BTT"
    : role === "leader" && place
      ? `${60 + place.ward}/QĐ-UBND`
      : "52/QĐ-UBND";

/** Everybody who has an account in the demo, the city first. */
export const ACCOUNTS: readonly DemoAccount[] = [
  ...CITY_ACCOUNTS,
  ...WARDS.map((_, index) => wardAccount(index + 1)),
  ...WARDS.map((_, index) => leaderAccount(index + 1)),
  ...WARDS.flatMap((_, index) =>
    NEIGHBOURHOOD_NUMBERS.map((neighbourhood) => clerkAccount(index + 1, neighbourhood)),
  ),
];
