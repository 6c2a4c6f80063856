import type { Words } from "../../kernel/language.ts";

export const PARTY_MEMBERSHIPS = ["member", "probationary", "none"] as const;
export type PartyMembership = (typeof PARTY_MEMBERSHIPS)[number];

export const PARTY_MEMBERSHIP_WORDS: Record<PartyMembership, Words> = {
  member: { vi: "Đảng viên", en: "Party member" },
  probationary: { vi: "Đảng viên dự bị", en: "Probationary member" },
  none: { vi: "Không", en: "No" },
};
