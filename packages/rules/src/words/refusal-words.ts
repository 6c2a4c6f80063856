import type { SeparationRefusal } from "../access/separation-of-duty.ts";
import type { CandidateRefusal } from "../candidates/candidate-transitions.ts";
import type { ListRefusal } from "../candidates/list-status.ts";
import type { NominationRefusal } from "../candidates/nomination.ts";
import type { ItemRefusal } from "../checklist/item-transitions.ts";
import type { AsAtRefusal } from "../elections/as-at.ts";
import type { PackRefusal } from "../elections/change-of-pack.ts";
import type { PROVISIONAL_REFUSALS } from "../elections/provisional-head.ts";
import type { TermRefusal } from "../elections/term-change.ts";
import type { ClosingRefusal } from "../elections/unfinished.ts";
import type { FileRefusal } from "../files/file-policy.ts";
import type { ActDayRefusal } from "../kernel/act-day.ts";
import type { Words } from "../kernel/language.ts";
import type { UnitChangeRefusal } from "../org/plan-unit-change.ts";
import type { NoticeFormRefusal } from "../postings/notice/notice-form.ts";
import type { PhotoRefusal } from "../postings/photo-assessment.ts";
import type { PlacementRefusal } from "../postings/placement-transitions.ts";
import type { PostingRefusal } from "../postings/posting-transitions.ts";
import type { InstantRefusal } from "../reports/board-instant.ts";
import type { AppointmentRefusal } from "../teams/team-rules.ts";
import { USER_REFUSAL_WORDS, type UserRefusal } from "./user-refusal-words.ts";

/** Who may, and whether the thing is there at all. */
type AccessRefusal =
  | "not_signed_in"
  | "forbidden"
  | "not_found"
  | "request_reused"
  | "changed_meanwhile"
  | "bad_input"
  | "busy"
  | "crash"
  | SeparationRefusal;

type UnitRefusal =
  | "election_running"
  | "unit_may_not_hold"
  | "name_taken"
  | "code_taken"
  | "name_too_early"
  | "same_name"
  | "unit_has_open_work"
  | UnitChangeRefusal;

type ElectionRefusal =
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

/** Who leads a khóm until one is elected, and until when a term runs. */
type HeadRefusal =
  | (typeof PROVISIONAL_REFUSALS)[number]
  | "provisional_head_there"
  | "provisional_end_too_early"
  | "provisional_head_ended"
  | "unit_ended"
  | TermRefusal;

type UploadRefusal = "no_such_slot" | "already_here" | "upload_unfinished" | "upload_gone";

type StepRefusal = "not_in_rules" | "too_few_households";

/** What only the register as a whole can know. */
type RegisterRefusal =
  | "personal_id_taken"
  | "candidate_here_already"
  | "no_such_conflict"
  | "conflict_not_blocking"
  | "conflict_overridden"
  | "no_team"
  | "appointment_taken_by_person"
  | "not_incumbent"
  | "reveal_out_of_duty"
  | "fact_missing"
  | "no_candidates"
  | "document_unreadable";

/** What the postings' rules say no to, and what only the photo itself, the walls as a whole or a caller can tell. */
type PostingRoomRefusal =
  | PostingRefusal
  | PhotoRefusal
  | PlacementRefusal
  | NoticeFormRefusal
  | "not_a_photo"
  | "too_many_pixels"
  | "too_few_sites"
  | "site_closed"
  | "paper_not_made"
  | "notice_changed"
  | "notice_in_force"
  | "notice_confirmed"
  | "spoken_word_unknown"
  | "spoken_words_count";

export type RefusalReason =
  | AccessRefusal
  | UserRefusal
  | UnitRefusal
  | ElectionRefusal
  | HeadRefusal
  | UploadRefusal
  | StepRefusal
  | FileRefusal
  | ItemRefusal
  | CandidateRefusal
  | ListRefusal
  | NominationRefusal
  | ActDayRefusal
  | AsAtRefusal
  | AppointmentRefusal
  | RegisterRefusal
  | PostingRoomRefusal
  | InstantRefusal
  | "not_possible_now";

/** Every refusal in one sentence: the fact; what to do. `{name}` is a blank filled by the detail of the refusal. */
export const REFUSAL_WORDS: Record<RefusalReason, Words> = {
  not_signed_in: {
    vi: "Phiên làm việc đã hết; đăng nhập lại để tiếp tục, chữ đang nhập vẫn còn.",
    en: "Your session has ended; sign in again to go on, what you typed is kept.",
  },
  forbidden: {
    vi: "Tài khoản này không có quyền làm việc đó; nhờ người quản trị cấp quyền nếu cần.",
    en: "This account may not do that; ask the administrator for the right if you need it.",
  },
  not_found: {
    vi: "Không tìm thấy, hoặc không thuộc đơn vị được giao; quay lại danh sách.",
    en: "Not found, or not in a unit of yours; go back to the list.",
  },
  request_reused: {
    vi: "Yêu cầu này đã được dùng cho việc khác; tải lại trang rồi làm lại.",
    en: "This request was used for something else; reload the page and do it again.",
  },
  changed_meanwhile: {
    vi: "Trong lúc ông/bà sửa, người khác đã sửa cùng chỗ này; xem cả hai rồi chọn một.",
    en: "Somebody changed the same thing while you were editing; look at both and choose one.",
  },
  prepared_this: {
    vi: "Người đã chuẩn bị việc này không được tự xác minh hay phê duyệt; nhờ đồng nghiệp.",
    en: "Whoever prepared this may neither verify nor approve it; ask a colleague.",
  },
  verified_this: {
    vi: "Người đã xác minh việc này không được tự phê duyệt; nhờ đồng nghiệp.",
    en: "Whoever verified this may not approve it; ask a colleague.",
  },
  touched_evidence: {
    vi: "Người đã tham gia chuẩn bị minh chứng của hồ sơ này không được xác minh hay quyết định; nhờ đồng nghiệp cùng cơ quan.",
    en: "Whoever had a hand in the evidence of this dossier can neither verify nor decide it; ask a colleague of your institution.",
  },
  verified_this_item: {
    vi: "Người đã xác minh hoặc trả lại hồ sơ này không được quyết định về nó; nhờ người phê duyệt khác.",
    en: "Whoever verified or returned this dossier may not decide on it; ask another approver.",
  },
  verified_this_dossier: {
    vi: "Người đã thẩm tra hồ sơ của khóm này không được chốt, mở lại hay cho qua xung đột; nhờ người phê duyệt khác.",
    en: "Whoever vetted a dossier of this khóm may neither fix nor reopen nor override here; ask another approver.",
  },
  gave_other_half: {
    vi: "Ông/bà đã lên tiếng thay cơ quan kia về bản này; một người không xác minh thay cả hai cơ quan, nhờ đồng nghiệp.",
    en: "You have spoken for the other institution on this version; one person never speaks for both, ask a colleague.",
  },
  bad_input: {
    vi: "Có chỗ nhập chưa đúng; sửa chỗ được đánh dấu rồi gửi lại.",
    en: "Something entered is not valid; correct the marked fields and send again.",
  },
  busy: {
    vi: "Người khác đang ghi cùng hồ sơ này và chưa xong; một phút nữa gửi lại.",
    en: "Somebody else is still writing the same record; send again in a minute.",
  },
  crash: {
    vi: "Hệ thống gặp sự cố {number}; thử lại, nếu vẫn lỗi hãy báo số này cho người quản trị.",
    en: "The system failed, incident {number}; try again, or give this number to the administrator.",
  },

  ...USER_REFUSAL_WORDS,

  unit_may_not_hold: {
    vi: "Đơn vị cấp này không đặt được dưới đơn vị đã chọn; chọn đơn vị cấp trên khác.",
    en: "A unit of this kind cannot stand under the chosen one; choose another.",
  },
  name_taken: {
    vi: "Đã có đơn vị tên {name} ở đây; đặt tên khác.",
    en: "There is a unit named {name} here already; choose another name.",
  },
  code_taken: {
    vi: "Mã {code} đang thuộc đơn vị khác; kiểm tra lại mã.",
    en: "The code {code} belongs to another unit; check it.",
  },
  unit_over: {
    vi: "{name} đã thay đổi từ ngày {date}; chọn đơn vị đang có.",
    en: "{name} ended on {date}; choose a unit that stands.",
  },
  unit_change_too_early: {
    vi: "{name} có từ ngày {date}; chọn ngày hiệu lực sau ngày đó.",
    en: "{name} is there, or called so, since {date}; choose a later day.",
  },
  units_not_together: {
    vi: "Các đơn vị này không cùng một đơn vị cấp trên; chọn lại.",
    en: "These units do not stand under one and the same; choose again.",
  },
  unit_kind_not_so: {
    vi: "{name} không thay đổi theo cách này được; chọn việc khác hoặc đơn vị khác.",
    en: "{name} cannot be changed in this way; choose another act or another unit.",
  },
  unit_not_here: {
    vi: "Đơn vị nhận hộ không ở đây hoặc được chọn hai lần; chọn lại.",
    en: "A unit that takes households does not stand here, or was chosen twice; choose again.",
  },
  households_differ: {
    vi: "Số hộ trước là {before}, sau là {after}; sửa lại hoặc ghi rõ vì sao lệch.",
    en: "{before} households before, {after} after; correct them or say why they differ.",
  },
  unit_has_open_work: {
    vi: "Còn {count} việc dang dở ở các đơn vị này; hoàn tất, rút lại hoặc đóng đợt trước.",
    en: "{count} pieces of work are open in these units; finish or withdraw them, or close the cycle first.",
  },
  election_running: {
    vi: "Đang chuẩn bị bầu cử ngày {date} với các đơn vị hiện có; chọn ngày hiệu lực sau ngày đó.",
    en: "An election on {date} is being prepared with the units as they are; choose a later day.",
  },
  name_too_early: {
    vi: "Tên hiện tại bắt đầu từ {date}; chọn ngày sau đó.",
    en: "The present name holds from {date}; choose a later day.",
  },
  same_name: {
    vi: "Tên mới giống tên hiện tại; nhập tên khác.",
    en: "The new name is the present one; enter another.",
  },

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
    vi: "Đơn vị này chưa có phường, xã có khóm; thêm đơn vị trước.",
    en: "This unit has no ward with khóm yet; add units first.",
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
    en: "The office computes this step for every khóm; leave its level as it is.",
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
  instant_to_come: {
    vi: "Thời điểm đó chưa tới; chọn từ lúc này trở về trước.",
    en: "That moment is still to come; choose now or earlier.",
  },
  cycle_not_open_then: {
    vi: "Lúc đó đợt bầu cử chưa mở; chọn từ {time} ngày {date} trở đi.",
    en: "The cycle was not open at that moment; choose {time} on {date} or later.",
  },
  states_not_recorded_then: {
    vi: "Không biết được lúc đó hồ sơ ra sao vì trạng thái chỉ được ghi lại từ {time} ngày {date}; chọn từ đó trở đi.",
    en: "Nobody can tell how things stood then, because states are recorded only since {time} on {date}; choose that moment or later.",
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

  provisional_too_long: {
    vi: "Theo {citation}, người lâm thời giữ việc nhiều nhất {months} tháng, tức đến hết ngày {date}; sửa ngày cuối cho đúng.",
    en: "By {citation} a provisional head serves {months} months at most, until {date}; correct the last day.",
  },
  provisional_head_there: {
    vi: "Ở đây đang có người lâm thời đến hết ngày {date}; ghi kết thúc người đó trước.",
    en: "Somebody leads here provisionally until {date}; record the end of that first.",
  },
  provisional_end_too_early: {
    vi: "Người này lâm thời từ ngày {date}; nhập ngày kết thúc từ ngày đó trở đi.",
    en: "This person leads provisionally since {date}; enter that day or a later one.",
  },
  provisional_head_ended: {
    vi: "Việc lâm thời này đã được ghi kết thúc; tải lại trang để xem tình trạng mới.",
    en: "The end of this has been recorded already; reload the page.",
  },
  unit_ended: {
    vi: "Đơn vị này không còn từ ngày {date}; ghi ở đơn vị thay cho nó.",
    en: "This unit is no more since {date}; record it at the one that took its place.",
  },
  term_beyond_commune: {
    vi: "Theo {citation}, cấp xã kéo dài hay rút ngắn nhiệm kỳ nhiều nhất {months} tháng, từ {first} đến {last}; ngoài khoảng đó cần quyết định của cấp tỉnh.",
    en: "By {citation} a commune lengthens or shortens a term by {months} months at most, to a day from {first} to {last}; beyond that the province decides.",
  },
  term_above_commune: {
    vi: "Cấp xã chỉ quyết định cho đơn vị của mình; chọn cấp xã hoặc đơn vị bên dưới, hay ghi quyết định của cấp tỉnh.",
    en: "A commune decides for its own units alone; choose the commune or a unit below it, or record a decision of the province.",
  },
  term_needs_province: {
    vi: "Quyết định của cấp tỉnh do người phê duyệt cấp tỉnh ghi; chuyển quyết định cho người đó.",
    en: "A decision of the province is recorded by an approver of the province; hand it to that person.",
  },
  term_ends_otherwise: {
    vi: "Nhiệm kỳ đang ghi đến hết ngày {date}; nhập đúng ngày đó ở ô ngày cũ.",
    en: "The term on record runs until {date}; enter that as the day before the change.",
  },

  no_such_slot: {
    vi: "Bước này không có ô minh chứng đó; tải lại trang rồi chọn lại.",
    en: "This step has no such place for evidence; reload the page and choose again.",
  },
  already_here: {
    vi: "Tệp này đã có trong hồ sơ với tên {name}; chọn tệp khác.",
    en: "This file is in the dossier already as {name}; choose another.",
  },
  upload_unfinished: {
    vi: "Tệp chưa tải lên hết; chờ tải xong rồi gửi.",
    en: "The upload is not complete; wait for it to finish.",
  },
  upload_gone: {
    vi: "Tệp tải dở không còn trên máy chủ; chọn tệp và tải lại.",
    en: "The unfinished upload is no longer kept; choose the file again.",
  },
  empty_file: { vi: "Tệp trống; chọn tệp khác.", en: "The file is empty; choose another." },
  too_large: {
    vi: "Tệp lớn hơn {megabytes} MB; giảm dung lượng hoặc chia nhỏ.",
    en: "The file is larger than {megabytes} MB; make it smaller or split it.",
  },
  heic: {
    vi: "Ảnh HEIC không mở được trên máy cơ quan; chụp lại hoặc đổi sang JPEG.",
    en: "HEIC photos cannot be opened in the office; take it again or convert it to JPEG.",
  },
  type_not_accepted: {
    vi: "Ô này chỉ nhận {accepted}; chọn tệp khác.",
    en: "Only {accepted} is accepted here; choose another file.",
  },
  content_differs: {
    vi: "Nội dung tệp {name} không đúng với đuôi tên tệp; mở kiểm tra rồi lưu lại đúng loại.",
    en: "The content of {name} is not what its name says; open it and save it in the right format.",
  },

  not_in_rules: {
    vi: "Bộ quy tắc của đợt này không có bước đó; không cần làm.",
    en: "The rules of this cycle do not have this step; nothing to do.",
  },
  too_few_households: {
    vi: "Khóm có dưới {least} hộ nên không họp cụm; không cần làm.",
    en: "The khóm has fewer than {least} households and does not meet in clusters; nothing to do.",
  },

  not_possible_now: {
    vi: "Hồ sơ không còn ở bước cho phép việc này; tải lại để xem tình trạng mới.",
    en: "The dossier is not in a state that allows this; reload to see where it stands.",
  },
  on_behalf_needs_reason: {
    vi: "Làm thay đơn vị thì phải ghi lý do; viết lý do ít nhất {least} ký tự.",
    en: "Acting for the unit needs a reason; write at least {least} characters.",
  },
  evidence_missing: {
    vi: "Còn thiếu minh chứng bắt buộc hoặc chưa ghi số, ngày, người ký; bổ sung rồi gửi.",
    en: "Required evidence is missing or not described; add it and submit.",
  },
  nothing_changed: {
    vi: "Chưa có gì khác bản đã gửi; thay minh chứng hoặc ghi lý do giải trình.",
    en: "Nothing differs from what was sent; change the evidence or explain why.",
  },
  reason_missing: {
    vi: "Chưa có lý do; viết ít nhất {least} ký tự.",
    en: "A reason is missing; write at least {least} characters.",
  },
  evidence_changed: {
    vi: "Phường đã gửi bản {version} trong lúc đang xem; xem bản mới rồi quyết định.",
    en: "Version {version} was sent while you were reading; look at it and decide.",
  },
  not_your_institution: {
    vi: "Phần xác minh này thuộc cơ quan kia; chỉ xác minh phần của cơ quan mình.",
    en: "This half belongs to the other institution; give only your own.",
  },
  institution_not_named: {
    vi: "Bước này không cần cơ quan đó xác minh; không cần làm.",
    en: "This step does not ask that institution; nothing to do.",
  },
  already_given: {
    vi: "Cơ quan đã có kết luận này cho bản hiện tại; không cần làm lại.",
    en: "Your institution has said this of the current version already; nothing to do.",
  },
  already_decided: {
    vi: "Bản này đã được quyết định; chờ phường gửi bản mới.",
    en: "This version has been decided; wait for a new one.",
  },
  not_applicable_by_rules: {
    vi: "Bước này không áp dụng theo quy tắc nên không mở lại được; không cần làm.",
    en: "The rules exempt this unit, so it cannot be reopened; nothing to do.",
  },

  list_fixed: {
    vi: "Danh sách của khóm đã chốt; nhờ người phê duyệt mở lại rồi sửa.",
    en: "The khóm’s list is fixed; ask the approver to reopen it first.",
  },
  under_age: {
    vi: "Chưa đủ tuổi vào ngày bầu cử; kiểm tra ngày sinh trong giấy tờ.",
    en: "Not of age on election day; check the date of birth in the papers.",
  },
  vetting_concluded: {
    vi: "Thẩm tra đã kết luận; nhờ người phê duyệt mở lại thẩm tra rồi sửa.",
    en: "The vetting is concluded; ask the approver to reopen it, then correct.",
  },
  consultation_not_in_rules: {
    vi: "Đợt này không có hội nghị lấy ý kiến cử tri; bỏ trống ngày hội nghị.",
    en: "This election holds no voter consultation; leave its date empty.",
  },
  consultation_missing: {
    vi: "Chưa có kết quả lấy ý kiến cử tri; ghi kết quả hội nghị trước.",
    en: "The voters have not been consulted; record the meeting first.",
  },
  dossier_incomplete: {
    vi: "Hồ sơ còn thiếu {count} mục hoặc chưa ghi nguồn; bổ sung rồi gửi.",
    en: "The dossier lacks {count} facts or their sources; add them and send.",
  },
  consultation_too_few_present: {
    vi: "Có mặt {present}/{invited}, chưa đạt mức {level} theo {citation}; tổ chức lại hội nghị rồi ghi kết quả mới.",
    en: "{present} of {invited} came, which is not {level} as {citation} wants; hold the meeting again and record it.",
  },
  consultation_not_passed: {
    vi: "{agreed}/{present} tán thành, chưa đạt mức {level} theo {citation}; ghi tiêu chuẩn tín nhiệm là chưa đạt.",
    en: "{agreed} of {present} agreed, which is not {level} as {citation} wants; find the voters’ trust not met.",
  },
  term_review_missing: {
    vi: "Người tái cử chưa có nhận xét nhiệm kỳ qua; ghi nhận xét trước.",
    en: "The incumbent’s term has not been reviewed; record the review first.",
  },
  dossier_changed: {
    vi: "Hồ sơ đã có bản {version} trong lúc đang xem; xem bản mới rồi kết luận.",
    en: "The dossier has meanwhile reached number {version}; look at it and conclude.",
  },
  touched_dossier: {
    vi: "Người đã nhập hoặc sửa hồ sơ này không được thẩm tra hay chốt; nhờ đồng nghiệp.",
    en: "Whoever entered or corrected this dossier may neither vet nor fix it; ask a colleague.",
  },
  criterion_not_in_rules: {
    vi: "Quy tắc của đợt này không có tiêu chuẩn đó; bỏ tiêu chuẩn rồi lưu.",
    en: "The rules of this election do not have that criterion; leave it out.",
  },
  age_is_counted: {
    vi: "Tuổi do hệ thống tính từ ngày sinh; sửa ngày sinh nếu chưa đúng.",
    en: "Age is counted from the date of birth; correct the date if it is wrong.",
  },
  criteria_waiting: {
    vi: "Còn {count} tiêu chuẩn cơ quan chưa kết luận; thẩm tra đủ rồi kết luận chung.",
    en: "Your institution has not spoken of {count} criteria; vet them first.",
  },
  criterion_not_met: {
    vi: "Có {count} tiêu chuẩn chưa đạt; kết luận không đủ điều kiện hoặc xem lại tiêu chuẩn.",
    en: "There are {count} criteria not met; find not eligible, or look at them again.",
  },
  conflict_stands: {
    vi: "Còn {count} xung đột chưa xử lý; đổi người ở một bên hoặc nhờ người phê duyệt xem xét.",
    en: "There are {count} conflicts unresolved; change one side, or ask the approver to decide.",
  },
  ground_not_found: {
    vi: "Lý do này chưa có căn cứ trong hồ sơ; đánh giá tiêu chuẩn tương ứng trước.",
    en: "Nothing in the dossier supports this ground; judge its criterion first.",
  },
  finding_given: {
    vi: "Cơ quan đã kết luận như vậy cho bản hồ sơ này; không cần kết luận lại.",
    en: "Your institution has concluded so on this dossier already; nothing more to do.",
  },
  list_not_fixed: {
    vi: "Danh sách của khóm chưa chốt; sửa tiếp, xong thì nhờ người phê duyệt chốt.",
    en: "The khóm’s list is not fixed; go on correcting it, then have it fixed.",
  },
  nomination_steps_missing: {
    vi: "Còn {count} bước giới thiệu chưa ghi ngày; ghi đủ rồi chốt danh sách.",
    en: "There are {count} steps of the nomination without a date; record them, then fix the list.",
  },
  vetting_waits: {
    vi: "Còn {count} người chưa thẩm tra xong; kết luận hết rồi chốt danh sách.",
    en: "The vetting of {count} people is not finished; conclude it, then fix the list.",
  },
  candidates_under_age: {
    vi: "Có {count} người chưa đủ tuổi vào ngày bầu cử đã định; mở lại thẩm tra và kết luận lại, hoặc dời ngày.",
    en: "{count} people are too young on the election day as it is set; reopen their vetting and conclude again, or move the day.",
  },
  too_few_candidates: {
    vi: "Danh sách có {count} người, cần ít nhất {least}; giới thiệu thêm người.",
    en: "The list has {count} people and needs {least} at least; introduce more.",
  },
  too_many_candidates: {
    vi: "Danh sách có {count} người, nhiều nhất {most}; bớt người rồi chốt.",
    en: "The list has {count} people and may have {most} at most; leave somebody out.",
  },
  front_meeting_not_in_rules: {
    vi: "Đợt này chỉ có một hội nghị Ban công tác Mặt trận; bỏ trống ngày hội nghị lần 2.",
    en: "This election has one meeting of the Front committee only; leave the second date empty.",
  },
  date_in_future: {
    vi: "Ngày {date} chưa tới; chỉ ghi việc đã làm.",
    en: "The day {date} is still to come; record only what has been done.",
  },
  before_birth: {
    vi: "Ngày {date} ở trước ngày sinh của người này; nhập lại ngày hoặc sửa ngày sinh.",
    en: "The day {date} lies before this person was born; enter another, or correct the birth.",
  },
  after_election_day: {
    vi: "Việc này phải xong trước ngày bầu cử {date}; nhập lại ngày đã làm.",
    en: "This comes before election day, {date}; enter the day on which it was done.",
  },
  birth_in_future: {
    vi: "Ngày sinh chưa tới; nhập lại ngày, tháng, năm sinh.",
    en: "That day of birth is still to come; enter day, month and year again.",
  },
  signed_after_upload: {
    vi: "Giấy tải lên ngày {date} không thể ký sau ngày đó; nhập ngày trên giấy hoặc tải lại bản đã ký.",
    en: "A paper uploaded on {date} was not signed later; enter the date on it, or upload the signed one.",
  },
  answer_in_past: {
    vi: "Hạn bổ sung đã qua; chọn một thời điểm sau bây giờ.",
    en: "The time for the answer has passed; choose a later one.",
  },
  answer_too_far: {
    vi: "Hạn bổ sung cách hôm nay quá {most} ngày; kiểm tra lại ngày, tháng, năm.",
    en: "The answer would be due more than {most} days from now; check day, month and year.",
  },
  party_opinion_too_early: {
    vi: "Ý kiến chi ủy phải sau hội nghị lần 1 ngày {date}; kiểm tra lại ngày.",
    en: "The party cell gives its opinion after the first meeting on {date}; check the date.",
  },
  consultation_too_early: {
    vi: "Hội nghị lấy ý kiến cử tri phải sau bước trước ngày {date}; kiểm tra lại ngày.",
    en: "The voters are consulted after the step of {date}; check the date.",
  },
  consultation_too_late: {
    vi: "Hội nghị lấy ý kiến cử tri phải trước hội nghị lần 2 ngày {date}; kiểm tra lại ngày.",
    en: "The voters are consulted before the second meeting of {date}; check the date.",
  },
  front_meeting_1_too_late: {
    vi: "Hội nghị lần 1 phải trước ngày {date}, khi cử tri cho ý kiến về người ứng cử; kiểm tra lại ngày.",
    en: "The first meeting comes before {date}, when voters spoke of a candidate; check the date.",
  },
  front_meeting_2_too_early: {
    vi: "Hội nghị lần 2 phải sau bước trước ngày {date}; kiểm tra lại ngày.",
    en: "The second meeting comes after the step of {date}; check the date.",
  },
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
  personal_id_taken: {
    vi: "Số định danh này đã có ở một hồ sơ khác của đợt; kiểm tra lại số.",
    en: "Another dossier of this election has this identity number; check it.",
  },
  candidate_here_already: {
    vi: "{name} đã có trong danh sách của khóm; mở hồ sơ đó để sửa.",
    en: "{name} is on the khóm’s list already; open that dossier.",
  },
  no_such_conflict: {
    vi: "Xung đột này không còn; tải lại trang để xem tình trạng mới.",
    en: "That conflict is no longer there; reload the page.",
  },
  conflict_not_blocking: {
    vi: "Xung đột này không chặn việc gì; không cần cho qua.",
    en: "That conflict stops nothing; there is nothing to answer for.",
  },
  conflict_overridden: {
    vi: "Xung đột này đã được cho qua; xem lý do trong hồ sơ.",
    en: "That conflict has been answered for already; see the reason in the dossier.",
  },
  no_team: {
    vi: "Khóm chưa có Tổ bầu cử; ghi quyết định thành lập trước.",
    en: "The khóm has no election team yet; record the decision first.",
  },
  appointment_taken_by_person: {
    vi: "{name} đã có trong Tổ bầu cử này; chọn người khác.",
    en: "{name} sits in this team already; choose another.",
  },
  not_incumbent: {
    vi: "Chỉ người tái cử mới có nhận xét nhiệm kỳ qua; không cần ghi.",
    en: "Only an incumbent’s term is reviewed; nothing to record.",
  },
  reveal_out_of_duty: {
    vi: "Dữ liệu này chỉ mở cho người có trách nhiệm với khóm; nhờ người thẩm tra.",
    en: "Only those responsible for the khóm may see this; ask who vets it.",
  },
  as_at_in_future: {
    vi: "Ngày {date} chưa tới nên chưa có số liệu; chọn hôm nay hoặc một ngày đã qua.",
    en: "The day {date} is still to come and has no figures; choose today or a day before.",
  },
  as_at_before_opening: {
    vi: "Đợt bầu cử mở ngày {date}, trước đó sổ chưa có số liệu; chọn từ ngày đó trở đi.",
    en: "The election was opened on {date} and has no figures before; choose that day or a later one.",
  },
  no_candidates: {
    vi: "Đơn vị này chưa có người ứng cử nào trong sổ; chọn đơn vị khác hoặc nhập tổng số người.",
    en: "Nobody stands in this unit yet; choose another, or enter how many people the text speaks of.",
  },
  document_unreadable: {
    vi: "Không đọc được văn bản này; lưu lại dạng DOCX hoặc dán chữ vào ô.",
    en: "This document cannot be read; save it as DOCX again, or paste its text.",
  },
  fact_missing: {
    vi: "Hồ sơ chưa có mục này; không có gì để hiện.",
    en: "The dossier does not hold this fact; nothing to show.",
  },

  list_empty: {
    vi: "Danh sách chưa có người nào; nhập người ứng cử trước.",
    en: "Nobody is on the list; enter the candidates first.",
  },
  step_not_verified: {
    vi: "Bước {step} chưa được xác minh; chờ hai cơ quan xác minh xong.",
    en: "The step {step} is not verified; wait for both institutions.",
  },
  notice_changed: {
    vi: "Nơi và giờ vừa được sửa sau khi ông/bà mở trang; xem lại rồi xác nhận.",
    en: "Place and hours were changed after you opened the page; look again, then confirm.",
  },
  notice_in_force: {
    vi: "Danh sách của khóm đã công bố, nơi và giờ theo tờ đang niêm yết; lập bản đính chính nếu phải đổi.",
    en: "The khóm’s list is published and its place and hours hold; correct the list if they must change.",
  },
  notice_confirmed: {
    vi: "Nơi và giờ này đã được xác nhận; tải lại trang.",
    en: "This place and these hours are confirmed already; reload the page.",
  },
  closing_hour_in_meeting: {
    vi: "Khóm bầu tại cuộc họp nên không có giờ kết thúc; bỏ giờ đó rồi ghi lại.",
    en: "This khóm elects in a meeting, which has no closing hour; take it out and save again.",
  },
  closing_hour_missing: {
    vi: "Ngày bầu cử riêng phải có giờ kết thúc bỏ phiếu; nhập giờ rồi ghi lại.",
    en: "A polling day of its own has an hour at which voting ends; enter it and save again.",
  },
  clusters_on_polling_day: {
    vi: "Chỉ khóm bầu tại cuộc họp mới chia cụm; bỏ các cụm rồi ghi lại.",
    en: "Only a khóm that elects in a meeting has clusters; remove them and save again.",
  },
  clusters_below_threshold: {
    vi: "Khóm có dưới {least} hộ, chỉ họp cụm khi dân cư ở phân tán; đánh dấu điều đó rồi ghi lại.",
    en: "With fewer than {least} households a khóm meets in clusters only where they lie far apart; say so and save again.",
  },
  notice_missing: {
    vi: "Chưa ghi nơi và giờ bầu cử của khóm; nhập rồi làm tiếp.",
    en: "Place and hours of the khóm’s polling are missing; enter them first.",
  },
  notice_of_other_form: {
    vi: "Hình thức bầu cử của đợt đã đổi sau khi ghi nơi và giờ; ghi lại cho khóm rồi làm tiếp.",
    en: "The cycle has come to elect in another way since place and hours were entered; enter them again first.",
  },
  signatory_missing: {
    vi: "Chưa ghi người ký danh sách; nhập chức vụ và họ tên người ký.",
    en: "It is not recorded who signs the list; enter capacity and name.",
  },
  preview_not_seen: {
    vi: "Bản in thử hiện tại chưa được xem; mở bản in thử, đọc rồi phê duyệt.",
    en: "The sheet as it reads now has not been looked at; open the preview, then approve.",
  },
  prepared_this_list: {
    vi: "Người đã soạn danh sách này không được phê duyệt hay công bố; nhờ người phê duyệt khác.",
    en: "Whoever prepared this list may neither approve nor publish it; ask another approver.",
  },
  verified_this_list: {
    vi: "Người đã xác minh hồ sơ của danh sách này không được phê duyệt hay công bố; nhờ người phê duyệt khác.",
    en: "Whoever verified what this list stands upon may neither approve nor publish it; ask another approver.",
  },
  list_changed: {
    vi: "Danh sách đã thay đổi từ khi được xem hoặc phê duyệt; xem lại bản hiện tại rồi quyết định.",
    en: "The list has changed since it was looked at or approved; look at it as it is now and decide.",
  },
  return_instead: {
    vi: "Danh sách đang chờ phê duyệt; trả lại kèm lý do cho phường.",
    en: "The list awaits approval; return it to the ward with a reason.",
  },
  approved_already: {
    vi: "Danh sách đã được phê duyệt; nhờ người phê duyệt rút về.",
    en: "The list is approved already; ask the approver to take it back.",
  },
  correction_open: {
    vi: "Bản {version} đang được soạn cho danh sách này; hoàn tất bản đó trước.",
    en: "Number {version} of this list is under way; finish that one first.",
  },
  before_election_day: {
    vi: "Danh sách phải treo đến ngày bầu cử {date}; gỡ từ ngày đó trở đi.",
    en: "The list hangs until election day, {date}; take it down from then on.",
  },
  list_not_published: {
    vi: "Danh sách chưa được công bố; chờ công bố, in ra rồi niêm yết.",
    en: "The list is not published; wait for that, print it and post it.",
  },
  photo_without_code: {
    vi: "Ảnh không đọc được mã QR; chụp gần và rõ hơn, hoặc gửi để hai cơ quan xem.",
    en: "No QR code can be read on the photo; take it closer and sharper, or send it for both institutions to look at.",
  },
  sheet_unknown: {
    vi: "Mã trên tờ giấy không có trong sổ gốc; in lại bản đã công bố rồi niêm yết.",
    en: "The register does not know the code on the sheet; print the published list and post that.",
  },
  sheet_of_other_list: {
    vi: "Tờ trong ảnh là danh sách của {place}; chụp đúng tờ của khóm này.",
    en: "The sheet on the photo is the list of {place}; photograph the one of this khóm.",
  },
  sheet_superseded: {
    vi: "Tờ trong ảnh là bản {version}, hiện hành là bản {current}; niêm yết bản hiện hành rồi chụp lại.",
    en: "The photo shows number {version}, now it is number {current}; post the current one and photograph it.",
  },
  photo_reused: {
    vi: "Ảnh này đã dùng cho {place}; chụp ảnh mới tại điểm niêm yết.",
    en: "This photo was used for {place}; take a new one at the site.",
  },
  photo_refused: {
    vi: "Ảnh này đã bị bác; chụp ảnh mới tại điểm niêm yết.",
    en: "This photo has been refused; take a new one at the site.",
  },
  took_this_photo: {
    vi: "Người gửi ảnh không được tự công nhận hay bác ảnh đó; nhờ đồng nghiệp cùng cơ quan.",
    en: "Whoever sent a photo neither accepts nor refuses it; ask a colleague of your institution.",
  },
  not_a_photo: {
    vi: "Tệp {name} không phải ảnh chụp; chọn ảnh JPEG hoặc PNG.",
    en: "{name} is not a photo; choose a JPEG or PNG picture.",
  },
  too_many_pixels: {
    vi: "Ảnh lớn hơn {megapixels} triệu điểm ảnh; chụp lại ở cỡ thường.",
    en: "The photo has more than {megapixels} million pixels; take it again at ordinary size.",
  },
  too_few_sites: {
    vi: "Mỗi danh sách phải treo ít nhất {least} nơi; thêm nơi khác trước khi bỏ nơi này.",
    en: "A list hangs in at least {least} places; add another before leaving this one.",
  },
  site_closed: {
    vi: "Điểm niêm yết này không còn dùng; tải lại trang rồi chọn điểm khác.",
    en: "This posting site is no longer used; reload the page and choose another.",
  },
  paper_not_made: {
    vi: "Bản in của danh sách chưa lập xong; chờ một lát rồi tải lại.",
    en: "The paper of this list is not made yet; wait a moment and reload.",
  },
  spoken_word_unknown: {
    vi: "Không có tiếng «{word}» ở vị trí {position} trong bảng chữ đọc; nghe và nhập lại.",
    en: "There is no word «{word}» in place {position} of a spoken code; listen and enter it again.",
  },
  spoken_words_count: {
    vi: "Mã đọc có {of} tiếng, mới nhập {count}; nhập đủ rồi tra.",
    en: "A spoken code has {of} words and this has {count}; enter all of them.",
  },
};
