import type { Words } from "../kernel/language.ts";
import type { AppointmentRefusal } from "../teams/team-rules.ts";

/** Who may not sit in a team, and what only the team as a whole can know. */
export type TeamRefusal =
  | AppointmentRefusal
  | "no_team"
  | "appointment_taken_by_person"
  | "appointment_perhaps_taken"
  | "not_incumbent";

export const TEAM_REFUSAL_WORDS: Record<TeamRefusal, Words> = {
  leader_appointed: {
    vi: "Đã có tổ trưởng; đưa người cũ ra trước khi thay.",
    en: "There is a leader already; clear that seat first.",
  },
  secretary_appointed: {
    vi: "Đã có thư ký; đưa người cũ ra trước khi thay.",
    en: "There is a secretary already; clear that seat first.",
  },
  leader_not_from_front: {
    vi: "Tổ trưởng phải thuộc Ban công tác Mặt trận; chọn người khác hoặc đánh dấu đúng.",
    en: "The leader must come from the Front committee; choose another or mark it.",
  },
  body_not_in_rules: {
    vi: "Quy tắc của đợt này không có Ban kiểm phiếu riêng; ghi người vào Tổ bầu cử.",
    en: "These rules have no counting committee of its own; seat people in the team.",
  },
  counting_committee_full: {
    vi: "Ban kiểm phiếu nhiều nhất {most} người; đưa bớt người ra trước.",
    en: "The counting committee has {most} people at most; clear a seat first.",
  },
  witnesses_full: {
    vi: "Đã đủ {most} người chứng kiến; đưa bớt người ra trước.",
    en: "There are {most} witnesses already; clear a seat first.",
  },
  role_not_in_body: {
    vi: "Người chứng kiến không có chức danh; chọn thành viên.",
    en: "A witness has no office; choose member.",
  },
  no_team: {
    vi: "Khóm chưa có Tổ bầu cử; ghi quyết định thành lập trước.",
    en: "The unit has no election team yet; record the decision first.",
  },
  appointment_taken_by_person: {
    vi: "{name} đã có trong Tổ bầu cử này; chọn người khác.",
    en: "{name} sits in this team already; choose another.",
  },
  appointment_perhaps_taken: {
    vi: "{name} đã có trong Tổ bầu cử này và rất giống người này; nếu là hai người, ghi lý do ở ô bên dưới.",
    en: "{name} sits in this team and is very like this person; if they are two people, say why in the box below.",
  },
  not_incumbent: {
    vi: "Chỉ người tái cử mới có nhận xét nhiệm kỳ qua; không cần ghi.",
    en: "Only an incumbent’s term is reviewed; nothing to record.",
  },
};
