import type { Grant } from "@sansang/rules/access/can";

/** Where in the small city somebody works: the city, a ward, or a khóm of a ward (counted from 0). */
type Desk = { readonly ward?: number; readonly neighbourhood?: number };

export interface TestPerson extends Pick<Grant, "role" | "institution"> {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly desk: Desk;
}

/** The people every story is told with. Synthetic, all of them. */
export const PEOPLE = {
  lan: {
    login: "p1.canbo",
    name: "Huỳnh Ngọc Lan",
    title: "Cán bộ phường",
    role: "ward_official",
    institution: null,
    desk: { ward: 0 },
  },
  sen: {
    login: "p2.canbo",
    name: "Phan Thị Sen",
    title: "Cán bộ phường",
    role: "ward_official",
    institution: null,
    desk: { ward: 1 },
  },
  tu: {
    login: "p1k1.khom",
    name: "Nguyễn Thị Tư",
    title: "Trưởng ban công tác Mặt trận",
    role: "neighbourhood_clerk",
    institution: null,
    desk: { ward: 0, neighbourhood: 0 },
  },
  minh: {
    login: "mttq.tp",
    name: "Lương Văn Minh",
    title: "Ủy ban MTTQ thành phố",
    role: "supervisor",
    institution: "fatherland_front",
    desk: {},
  },
  hoa: {
    login: "noivu.tp",
    name: "Trần Thị Hoà",
    title: "Phòng Nội vụ",
    role: "supervisor",
    institution: "home_affairs",
    desk: {},
  },
  quan: {
    login: "duyet.tp",
    name: "Lê Văn Quản",
    title: "Phó Chủ tịch UBND",
    role: "approver",
    institution: null,
    desk: {},
  },
  que: {
    login: "quantri.tp",
    name: "Võ Thị Quế",
    title: "Chánh Văn phòng UBND",
    role: "administrator",
    institution: null,
    desk: {},
  },
  tram: {
    login: "lanhdao.tp",
    name: "Đặng Văn Tràm",
    title: "Chủ tịch UBND",
    role: "leader",
    institution: null,
    desk: {},
  },
  thanh: {
    login: "thanhtra",
    name: "Kim Thị Thanh",
    title: "Thanh tra",
    role: "auditor",
    institution: null,
    desk: {},
  },
} as const satisfies Record<string, TestPerson>;

export type PersonKey = keyof typeof PEOPLE;
export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[];
