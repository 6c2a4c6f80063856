import type { PackRefusal } from "../elections/change-of-pack.ts";
import type { ClosingRefusal } from "../elections/unfinished.ts";
import type { Words } from "../kernel/language.ts";

/** What a cycle, its law and its steps do not allow. */
export type ElectionRefusal =
  | "no_cycle"
  | "cycle_closed"
  | "cycle_suspended"
  | "cycle_not_suspended"
  | ClosingRefusal
  | "cycle_already_open"
  | "no_wards"
  | "rule_pack_not_in_force"
  | PackRefusal
  | "polling_form_against_law"
  | "legal_step_stays"
  | "legal_slot_stays"
  | "step_without_verifier"
  | "step_without_slot"
  | "vetting_needs_everybody"
  | "step_in_circle"
  | "computed_level_stays"
  | "too_many_steps"
  | "verdicts_given"
  | "election_day_past"
  | "legal_minimum_broken"
  | "election_day_changed"
  | "same_election_day"
  | "guidance_against_law"
  | "guidance_wrong_unit"
  | "no_such_step"
  | "evidence_exists";

export const ELECTION_REFUSAL_WORDS: Record<ElectionRefusal, Words> = {
  no_cycle: {
    vi: "Chưa có đợt bầu cử nào cho đơn vị này; chờ người phê duyệt mở đợt.",
    en: "There is no election cycle for this unit yet; wait for the approver to open one.",
  },
  cycle_closed: {
    vi: "Đợt bầu cử đã đóng, hồ sơ chỉ còn để xem; liên hệ người phê duyệt nếu cần sửa.",
    en: "This cycle is closed and can only be read; ask the approver if something must change.",
  },
  cycle_suspended: {
    vi: "Cuộc bầu cử đang tạm dừng, chưa có ngày bầu mới; việc này chờ đến khi tiếp tục, chuẩn bị và xác minh vẫn làm được.",
    en: "The election is suspended and has no new day yet; this waits until it is resumed, preparing and verifying may go on.",
  },
  cycle_not_suspended: {
    vi: "Cuộc bầu cử không còn tạm dừng; mở lại trang để xem ngày bầu hiện nay.",
    en: "The election is no longer suspended; open the page again to see its day.",
  },
  unfinished_changed: {
    vi: "Số việc còn dở đã thay đổi trong lúc bạn xem; đọc lại số mới rồi đóng.",
    en: "What is unfinished has changed while you were looking; read the new counts, then close.",
  },
  election_day_ahead: {
    vi: "Chưa tới ngày bầu cử {date}; xác nhận riêng việc đóng trước ngày bầu rồi đóng.",
    en: "Election day, {date}, is still to come; confirm by itself that you close before it.",
  },
  cycle_already_open: {
    vi: "Đợt «{name}» của {unit} đang mở; đóng đợt đó trước.",
    en: "The cycle “{name}” of {unit} is open; close that one first.",
  },
  no_wards: {
    vi: "Đơn vị này chưa có phường, xã nào có khóm, ấp; thêm đơn vị trước.",
    en: "This unit has no commune with khóm or hamlets yet; add units first.",
  },
  same_rule_pack: {
    vi: "Đợt này đang theo {name}; chọn bộ quy tắc khác.",
    en: "This cycle follows {name} already; choose other rules.",
  },
  rule_pack_changed: {
    vi: "Bộ quy tắc của đợt vừa được đổi sang {name}; xem lại rồi quyết định.",
    en: "The rules of the cycle have meanwhile become {name}; look again and decide.",
  },
  lists_rest_on_pack: {
    vi: "Có {count} danh sách đã được duyệt, công bố hoặc chốt theo bộ quy tắc hiện tại; giữ bộ quy tắc này cho đợt.",
    en: "{count} lists were approved, published or closed under the present rules; keep these rules for the cycle.",
  },
  findings_rest_on_pack: {
    vi: "Có {count} người ứng cử đã được kết luận theo tiêu chuẩn sẽ thay đổi; mở lại thẩm tra hoặc rút kết luận trước.",
    en: "{count} candidates were judged by criteria that change; reopen their vetting or take the conclusions back first.",
  },
  rule_pack_not_in_force: {
    vi: "{name} không có hiệu lực vào ngày bầu cử; chọn bộ quy tắc khác hoặc ngày khác.",
    en: "{name} is not in force on election day; choose other rules or another day.",
  },
  legal_step_stays: {
    vi: "Bước này do {citation} quy định nên không bỏ được; giữ lại bước.",
    en: "This step is asked for by {citation} and cannot be left out; keep it.",
  },
  legal_slot_stays: {
    vi: "Bước phải có «{slot}» theo {citation}; giữ lại ô này.",
    en: "By {citation} the step needs “{slot}”; keep it.",
  },
  step_without_verifier: {
    vi: "Chưa có cơ quan nào xác minh bước này; chọn ít nhất một cơ quan.",
    en: "Nobody verifies this step; choose at least one institution.",
  },
  step_without_slot: {
    vi: "Bước chưa có ô minh chứng nào; thêm ít nhất một ô.",
    en: "The step has no place for evidence; add at least one.",
  },
  vetting_needs_everybody: {
    vi: "Người ứng cử do mọi cơ quan cùng thẩm tra; giữ đủ các cơ quan ở bước này.",
    en: "All institutions vet a candidate together; keep all of them at this step.",
  },
  step_in_circle: {
    vi: "Các bước chờ nhau thành vòng; bỏ bớt một bước phải chờ.",
    en: "The steps wait for each other in a circle; take away one that is waited for.",
  },
  computed_level_stays: {
    vi: "Hệ thống tự tính bước này theo từng khóm, ấp; giữ nguyên cấp của bước.",
    en: "The office computes this step for every khóm or hamlet; leave its level as it is.",
  },
  too_many_steps: {
    vi: "Đợt đã có {most} bước riêng; sửa một bước đã có thay vì thêm.",
    en: "The cycle has {most} steps of its own already; edit one of them instead.",
  },
  verdicts_given: {
    vi: "Đã có ý kiến xác minh ở {count} hồ sơ của bước; không đổi cơ quan xác minh được nữa.",
    en: "Institutions have spoken of {count} dossiers of this step; who verifies cannot change any more.",
  },
  polling_form_against_law: {
    vi: "{name} không có hình thức bầu này; chọn hình thức khác hoặc bộ quy tắc khác.",
    en: "{name} does not know this form of election; choose another form or other rules.",
  },
  election_day_past: {
    vi: "Ngày bầu cử phải sau hôm nay; chọn từ ngày {date} trở đi.",
    en: "Election day must lie after today; choose {date} or later.",
  },
  legal_minimum_broken: {
    vi: "Theo {citation}, việc {minimum} phải xong trước ngày bầu cử ít nhất {days} ngày, tức chậm nhất ngày {date}; chọn ngày muộn hơn, hoặc xác nhận riêng điều này.",
    en: "By {citation}, {minimum} comes at least {days} days before election day, by {date} at the latest; choose a later day, or confirm this apart.",
  },
  election_day_changed: {
    vi: "Ngày bầu cử đã được đổi thành {date}; xem lại rồi quyết định.",
    en: "Election day has meanwhile become {date}; look again and decide.",
  },
  same_election_day: {
    vi: "Ngày mới trùng ngày bầu cử hiện tại; chọn ngày khác.",
    en: "The new day is the present one; choose another.",
  },
  guidance_against_law: {
    vi: "Nội dung này trái quy định của bộ quy tắc; chỉ được sớm hơn hoặc chặt hơn.",
    en: "This goes against the national rules; it may only be earlier or stricter.",
  },
  guidance_wrong_unit: {
    vi: "Hướng dẫn này không dùng cho đơn vị đã chọn; chọn đơn vị khác.",
    en: "This guidance is not for the chosen unit; choose another.",
  },
  no_such_step: {
    vi: "Danh mục không có bước này; tải lại trang rồi chọn lại.",
    en: "The checklist has no such step; reload the page and choose again.",
  },
  evidence_exists: {
    vi: "Có {count} hồ sơ đã có minh chứng ở bước sẽ bị tắt; miễn các hồ sơ đó trước rồi nhập lại.",
    en: "{count} dossiers hold evidence for a step this would switch off; exempt those first, then record it again.",
  },
};
