import type { Words } from "../kernel/language.ts";

/** Where somebody sits: the election team itself, the committee that counts, or as one who watches the count. */
export const BODIES = ["team", "counting_committee", "witness"] as const;
export type Body = (typeof BODIES)[number];

export const BODY_WORDS: Record<Body, Words> = {
  team: { vi: "Tổ bầu cử", en: "Election team" },
  counting_committee: { vi: "Ban kiểm phiếu", en: "Counting committee" },
  witness: { vi: "Người chứng kiến", en: "Witness" },
};

export const APPOINTMENT_ROLES = ["leader", "secretary", "member"] as const;
export type AppointmentRole = (typeof APPOINTMENT_ROLES)[number];

/** The leader first, then the secretary; members as they come. */
export const byRole = (
  one: { readonly role: AppointmentRole },
  other: { readonly role: AppointmentRole },
): number => APPOINTMENT_ROLES.indexOf(one.role) - APPOINTMENT_ROLES.indexOf(other.role);

export const APPOINTMENT_ROLE_WORDS: Record<AppointmentRole, Words> = {
  leader: { vi: "Tổ trưởng", en: "Leader" },
  secretary: { vi: "Thư ký", en: "Secretary" },
  member: { vi: "Thành viên", en: "Member" },
};

/** A place in a team, as far as its rules look at it. */
export interface Appointment {
  readonly body: Body;
  readonly role: AppointmentRole;
  readonly fromFrontCommittee: boolean;
}
