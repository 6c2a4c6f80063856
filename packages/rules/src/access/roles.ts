import type { Words } from "../kernel/language.ts";

export const ROLES = ["ward_official", "neighbourhood_clerk", "supervisor", "admin", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** The two bodies whose verdicts together make a verification: the Fatherland Front and Home Affairs. */
export const INSTITUTIONS = ["fatherland_front", "home_affairs"] as const;
export type Institution = (typeof INSTITUTIONS)[number];

export const ROLE_WORDS: Record<Role, Words> = {
  ward_official: { vi: "Cán bộ phường", en: "Ward official" },
  neighbourhood_clerk: { vi: "Cán bộ khóm", en: "Khóm clerk" },
  supervisor: { vi: "Giám sát viên", en: "Supervisor" },
  admin: { vi: "Quản trị, phê duyệt", en: "Administrator" },
  auditor: { vi: "Thanh tra", en: "Auditor" },
};

export const INSTITUTION_WORDS: Record<Institution, Words & { readonly short: Words }> = {
  fatherland_front: {
    vi: "Ủy ban MTTQ",
    en: "Fatherland Front",
    short: { vi: "MTTQ", en: "Front" },
  },
  home_affairs: {
    vi: "Phòng Nội vụ",
    en: "Home Affairs",
    short: { vi: "Nội vụ", en: "Home Affairs" },
  },
};

export const otherInstitution = (institution: Institution): Institution =>
  institution === "fatherland_front" ? "home_affairs" : "fatherland_front";
