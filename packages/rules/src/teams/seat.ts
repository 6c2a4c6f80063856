import type { Words } from "../kernel/language.ts";

/** Where somebody sits: the election team itself, the committee that counts, or as one who watches the count. */
export const BODIES = ["team", "counting_committee", "witness"] as const;
export type Body = (typeof BODIES)[number];

export const BODY_WORDS: Record<Body, Words> = {
  team: { vi: "Tổ bầu cử", en: "Election team" },
  counting_committee: { vi: "Ban kiểm phiếu", en: "Counting committee" },
  witness: { vi: "Người chứng kiến", en: "Witness" },
};

export const SEAT_ROLES = ["leader", "secretary", "member"] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const SEAT_ROLE_WORDS: Record<SeatRole, Words> = {
  leader: { vi: "Tổ trưởng", en: "Leader" },
  secretary: { vi: "Thư ký", en: "Secretary" },
  member: { vi: "Thành viên", en: "Member" },
};

/** A place in a team, as far as its rules look at it. */
export interface Seat {
  readonly body: Body;
  readonly role: SeatRole;
  readonly fromFrontCommittee: boolean;
}
