import type { Rules } from "../elections/rules.ts";
import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Words } from "../kernel/language.ts";
import type { Appointment, Body } from "./appointment.ts";

export const APPOINTMENT_REFUSALS = [
  "leader_appointed",
  "secretary_appointed",
  "leader_not_from_front",
  "body_not_in_rules",
  "counting_committee_full",
  "witnesses_full",
  "role_not_in_body",
] as const;
export type AppointmentRefusal = (typeof APPOINTMENT_REFUSALS)[number];

/** How many a body has at most; null: the rules name no number. */
export const mostAppointments = (body: Body, rules: Rules): number | null =>
  body === "counting_committee"
    ? rules.countingCommitteeMax.value
    : body === "witness"
      ? rules.witnesses.value
      : null;

/** Where the team itself counts there is no other committee. */
export const bodiesInRules = (rules: Rules): Body[] =>
  rules.countedBy.value === "election_team" ? ["team", "witness"] : ["team", "counting_committee", "witness"];

const isIn = (appointments: readonly Appointment[], body: Body, role: Appointment["role"]): boolean =>
  appointments.some((each) => each.body === body && each.role === role);

/** May this seat be taken beside those that are? The leader of the team comes from the Front committee in every regime. */
export function mayFillAppointment(
  appointments: readonly Appointment[],
  appointment: Appointment,
  rules: Rules,
): Decision<Appointment, AppointmentRefusal> {
  const { body, role } = appointment;
  if (!bodiesInRules(rules).includes(body)) return no("body_not_in_rules");
  if (body === "witness" && role !== "member") return no("role_not_in_body");
  if (role === "leader" && isIn(appointments, body, role)) return no("leader_appointed");
  if (role === "secretary" && isIn(appointments, body, role)) return no("secretary_appointed");
  if (
    body === "team" &&
    role === "leader" &&
    !appointment.fromFrontCommittee &&
    rules.teamHead.value !== null
  )
    return no("leader_not_from_front");
  const most = mostAppointments(body, rules);
  if (most !== null && appointments.filter((each) => each.body === body).length >= most)
    return no(body === "witness" ? "witnesses_full" : "counting_committee_full", { most });
  return yes(appointment);
}

const TEAM_GAPS = [
  "decision_missing",
  "leader_missing",
  "secretary_missing",
  "members_missing",
  "counting_committee_incomplete",
  "witnesses_missing",
] as const;
export type TeamGap = (typeof TEAM_GAPS)[number];

export const TEAM_GAP_WORDS: Record<TeamGap, Words> = {
  decision_missing: { vi: "Chưa có quyết định thành lập", en: "No decision yet" },
  leader_missing: { vi: "Chưa có tổ trưởng", en: "No leader yet" },
  secretary_missing: { vi: "Chưa có thư ký", en: "No secretary yet" },
  members_missing: { vi: "Chưa có thành viên", en: "No members yet" },
  counting_committee_incomplete: { vi: "Ban kiểm phiếu chưa đủ người", en: "Counting committee incomplete" },
  witnesses_missing: { vi: "Chưa đủ người chứng kiến", en: "Witnesses missing" },
};

/** What a team still lacks. The committee that counts and the witnesses are chosen on the day where the rules have them. */
export function teamGaps(decided: boolean, appointments: readonly Appointment[], rules: Rules): TeamGap[] {
  const sits = (body: Body): number => appointments.filter((each) => each.body === body).length;
  const leastCounting = bodiesInRules(rules).includes("counting_committee")
    ? (rules.countingCommitteeMin.value ?? 0)
    : 0;
  const lacks: Record<TeamGap, boolean> = {
    decision_missing: !decided,
    leader_missing: !isIn(appointments, "team", "leader"),
    secretary_missing: !isIn(appointments, "team", "secretary"),
    members_missing: !isIn(appointments, "team", "member"),
    counting_committee_incomplete: sits("counting_committee") < leastCounting,
    witnesses_missing: sits("witness") < (rules.witnesses.value ?? 0),
  };
  return TEAM_GAPS.filter((gap) => lacks[gap]);
}

/** How many days after its last day a team was decided, or is still not decided today. Late is late, not refused. */
export function teamDaysLate(
  decidedOn: CalendarDate | null,
  rules: Pick<Rules, "electionTeamDaysBefore">,
  electionDay: CalendarDate,
  today: CalendarDate,
): number {
  const daysBefore = rules.electionTeamDaysBefore.value;
  if (daysBefore === null) return 0;
  return Math.max(0, daysBetween(addDays(electionDay, -daysBefore), decidedOn ?? today));
}
