import type { Words } from "../kernel/language.ts";
import type { HandOverRefusal } from "../users/hand-over-transitions.ts";

export type UserRefusal =
  | "sign_in_refused"
  | "too_many_attempts"
  | "too_many_requests"
  | "request_closed"
  | "link_not_valid"
  | "wrong_password"
  | "login_taken"
  | "own_account"
  | "account_beyond_yours"
  | "already_inactive"
  | "role_not_for_unit"
  | "both_institutions"
  | "wrong_code"
  | "own_link"
  | "own_right"
  | "own_proposal"
  | "not_the_confirmer"
  | "not_your_proposal"
  | "proposed_already"
  | "right_held"
  | "right_over"
  | "right_in_ended_unit"
  | "right_ends_in_past"
  | "approver_and_administrator"
  | "workbook_unreadable"
  | "sheet_empty"
  | "too_many_rows"
  | HandOverRefusal
  | "successor_may_not"
  | "not_your_work"
  | "handed_over_already";

/** Why an account, a right or a sign-in is refused, in one sentence each: the fact; what to do. */
export const USER_REFUSAL_WORDS: Record<UserRefusal, Words> = {
  sign_in_refused: {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng; nhập lại.",
    en: "Login or password is not right; enter them again.",
  },
  too_many_attempts: {
    vi: "Nhập sai quá nhiều lần; chờ {minutes} phút rồi thử lại.",
    en: "Too many failed attempts; wait {minutes} min and try again.",
  },
  too_many_requests: {
    vi: "Nơi này đã gửi nhiều yêu cầu; chờ {minutes} phút rồi gửi lại, hoặc gọi số điện thoại bên trên.",
    en: "Many requests came from here; wait {minutes} min and send it again, or call the number above.",
  },
  request_closed: {
    vi: "Yêu cầu này đã có người giải quyết; tải lại trang để xem danh sách mới.",
    en: "Somebody has answered this request already; reload the page to see the list.",
  },
  link_not_valid: {
    vi: "Liên kết đã được dùng hoặc hết hạn; nhờ người quản trị cấp lại.",
    en: "This link has been used or has expired; ask the administrator for a new one.",
  },
  wrong_password: {
    vi: "Mật khẩu hiện tại không đúng; nhập lại.",
    en: "The present password is not right; enter it again.",
  },
  login_taken: {
    vi: "Tên đăng nhập {login} đã có người dùng; chọn tên khác.",
    en: "The login {login} is taken; choose another.",
  },
  own_account: {
    vi: "Không thể tự ngừng tài khoản của mình; nhờ người quản trị khác.",
    en: "You cannot deactivate your own account; ask another administrator.",
  },
  account_beyond_yours: {
    vi: "Tài khoản này còn có quyền ngoài đơn vị của bạn; nhờ người quản trị cấp trên.",
    en: "This account also has rights outside your units; ask an administrator above you.",
  },
  already_inactive: {
    vi: "Tài khoản này đã ngừng; tải lại danh sách.",
    en: "This account is inactive already; reload the list.",
  },
  role_not_for_unit: {
    vi: "Vai trò này không dùng cho cấp đơn vị đã chọn; chọn đơn vị khác.",
    en: "This role does not fit a unit of that level; choose another unit.",
  },
  both_institutions: {
    vi: "Một người không thể cùng lúc là giám sát viên của cả hai cơ quan; chọn một cơ quan cho tài khoản này.",
    en: "One person cannot supervise for both institutions at once; choose one institution for this account.",
  },
  wrong_code: {
    vi: "Mã sáu ký tự không đúng; hỏi lại người giữ mã, còn {left} lần thử.",
    en: "The six signs are not right; ask whoever holds the code, {left} tries are left.",
  },
  own_link: {
    vi: "Không thể tự cấp lại liên kết cho mình; đổi mật khẩu ở trang tài khoản, hoặc nhờ người quản trị khác.",
    en: "You cannot renew your own link; change the password on your account page, or ask another administrator.",
  },
  own_right: {
    vi: "Không thể tự quyết định về quyền của mình; nhờ người khác.",
    en: "You cannot decide on your own rights; ask somebody else.",
  },
  own_proposal: {
    vi: "Người đề nghị không được tự xác nhận; chờ người thứ hai xác nhận.",
    en: "Whoever proposed it cannot confirm it; wait for the second person.",
  },
  not_the_confirmer: {
    vi: "Quyền này do người đang giữ quyền cùng loại xác nhận; xem tên những người đó trong danh sách.",
    en: "This right is confirmed by somebody who holds one of its kind; see their names in the list.",
  },
  not_your_proposal: {
    vi: "Mã chỉ hiện cho người đã đề nghị; nhờ người đó lấy mã mới.",
    en: "The code is shown only to whoever proposed it; ask that person for a new one.",
  },
  proposed_already: {
    vi: "Quyền này đã được đề nghị và đang chờ xác nhận; xem trong danh sách.",
    en: "This right is proposed already and waits to be confirmed; see the list.",
  },
  right_held: {
    vi: "Người này đã có quyền đó ở đơn vị này trong thời gian ấy; đổi ngày hoặc kết thúc quyền cũ trước.",
    en: "This person holds that right there already in that time; choose another day, or end the old right first.",
  },
  right_over: {
    vi: "Quyền này đã kết thúc; tải lại trang rồi chọn lại.",
    en: "This right has ended already; reload the page and choose again.",
  },
  right_in_ended_unit: {
    vi: "Đơn vị này đã thay đổi từ ngày {date}; chọn đơn vị thay cho nó.",
    en: "This unit is no more since {date}; choose what it became.",
  },
  right_ends_in_past: {
    vi: "Ngày cuối đã qua; chọn hôm nay hoặc một ngày sau.",
    en: "The last day has passed; choose today or a later one.",
  },
  approver_and_administrator: {
    vi: "Một người không giữ cả quyền phê duyệt và quyền quản trị; giao cho hai người.",
    en: "Nobody is approver and administrator at once; give them to two people.",
  },
  workbook_unreadable: {
    vi: "Không đọc được tệp này như một bảng Excel; lưu lại dạng XLSX hoặc dán các dòng vào ô.",
    en: "This file cannot be read as an Excel workbook; save it as XLSX again, or paste its rows.",
  },
  sheet_empty: {
    vi: "Bảng chưa có người nào; điền từ dòng thứ hai của mẫu rồi gửi lại.",
    en: "There is nobody in the sheet; fill in the template from its second row and send it again.",
  },
  not_the_successor: {
    vi: "Việc này được bàn giao cho người khác; chỉ người đó nhận hoặc từ chối.",
    en: "This work was offered to somebody else; only that person takes or declines it.",
  },
  work_sent_already: {
    vi: "Việc này đã được gửi đi, không còn gì để bàn giao; tải lại trang.",
    en: "This work was sent meanwhile and there is nothing to hand over; reload the page.",
  },
  not_your_hand_over: {
    vi: "Việc này không do bạn bàn giao; nhờ người bàn giao rút lại.",
    en: "You did not hand this over; ask whoever did to take it back.",
  },
  not_your_work: {
    vi: "Đây không phải việc của bạn; người đang giữ việc hoặc người quản trị mới bàn giao được.",
    en: "This is not your work; whoever has it in hand, or an administrator, hands it over.",
  },
  successor_may_not: {
    vi: "Người này không làm được việc này ở đơn vị đó; chọn người khác hoặc giao quyền trước.",
    en: "This person may not do that work in that unit; choose another, or give the right first.",
  },
  handed_over_already: {
    vi: "Có việc đang chờ người khác nhận; tải lại trang rồi chọn lại.",
    en: "Some of this already waits for somebody’s answer; reload the page and choose again.",
  },
  too_many_rows: {
    vi: "Mỗi lần nhận tối đa {most} người; chia danh sách thành nhiều phần.",
    en: "At most {most} people at a time; split the list into several.",
  },
};
