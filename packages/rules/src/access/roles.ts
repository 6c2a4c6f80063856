import type { Words } from "../kernel/language.ts";

export const ROLES = [
  "ward_official",
  "neighbourhood_clerk",
  "supervisor",
  "approver",
  "administrator",
  "leader",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Roles whose word binds others: one person proposes them, by the number of a decision, and another who already holds
 * such power confirms them. The weightiest first.
 */
export const CONFIRMED_ROLES = [
  "supervisor",
  "approver",
  "administrator",
  "leader",
] as const satisfies readonly Role[];
export type ConfirmedRole = (typeof CONFIRMED_ROLES)[number];

/** The two bodies whose verdicts together make a verification: the Fatherland Front and Home Affairs. */
export const INSTITUTIONS = ["fatherland_front", "home_affairs"] as const;
export type Institution = (typeof INSTITUTIONS)[number];

export const ROLE_WORDS: Record<Role, Words> = {
  ward_official: { vi: "Cán bộ cấp xã", en: "Commune-level official" },
  neighbourhood_clerk: { vi: "Cán bộ khóm", en: "Khóm clerk" },
  supervisor: { vi: "Giám sát viên", en: "Supervisor" },
  approver: { vi: "Người phê duyệt", en: "Approver" },
  administrator: { vi: "Quản trị hệ thống", en: "Administrator" },
  leader: { vi: "Lãnh đạo", en: "Leader" },
  auditor: { vi: "Thanh tra", en: "Auditor" },
};

/** Right at every level; `institutionName` says how one is called at a unit on a day. */
export const INSTITUTION_WORDS: Record<Institution, Words & { readonly short: Words }> = {
  fatherland_front: {
    vi: "Ủy ban MTTQ",
    en: "Fatherland Front",
    short: { vi: "MTTQ", en: "Front" },
  },
  home_affairs: {
    vi: "Nội vụ",
    en: "Home Affairs",
    short: { vi: "Nội vụ", en: "Home Affairs" },
  },
};

export const otherInstitution = (institution: Institution): Institution =>
  institution === "fatherland_front" ? "home_affairs" : "fatherland_front";
