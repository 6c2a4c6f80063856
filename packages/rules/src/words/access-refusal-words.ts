import type { SeparationRefusal } from "../access/separation-of-duty.ts";
import type { Words } from "../kernel/language.ts";

/** Who may, and whether the thing is there at all. */
export type AccessRefusal =
  | "not_signed_in"
  | "forbidden"
  | "not_found"
  | "request_reused"
  | "changed_meanwhile"
  | "bad_input"
  | "busy"
  | "too_much_waits"
  | "server_away"
  | "outcome_unknown"
  | "no_room"
  | "crash"
  | SeparationRefusal
  | "not_possible_now";

export const ACCESS_REFUSAL_WORDS: Record<AccessRefusal, Words> = {
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
    vi: "Người đã thẩm tra hồ sơ của đơn vị này không được chốt, mở lại hay cho qua xung đột; nhờ người phê duyệt khác.",
    en: "Whoever vetted a dossier of this unit may neither fix nor reopen nor override here; ask another approver.",
  },
  bad_input: {
    vi: "Có chỗ nhập chưa đúng; sửa chỗ được đánh dấu rồi gửi lại.",
    en: "Something entered is not valid; correct the marked fields and send again.",
  },
  server_away: {
    vi: "Máy chủ tạm thời không ghi được nên chưa lưu gì; những gì đã gõ còn nguyên, gửi lại khi máy chủ trở lại.",
    en: "The server cannot write at the moment, so nothing was saved; what you typed is still here, send again once it is back.",
  },
  outcome_unknown: {
    vi: "Máy chủ đứt kết nối đúng lúc ghi nên chưa rõ đã lưu hay chưa; những gì đã gõ còn nguyên, hãy xem đã có chưa rồi mới gửi lại.",
    en: "The server broke off just as it was writing, so it is not known whether this was saved; what you typed is still here, look whether it is there before you send again.",
  },
  no_room: {
    vi: "Máy chủ hết chỗ nên chưa lưu gì; những gì đã gõ còn nguyên, báo người quản trị rồi gửi lại.",
    en: "The server has no room left, so nothing was saved; what you typed is still here, tell the administrator and send again.",
  },
  busy: {
    vi: "Người khác đang ghi cùng hồ sơ này và chưa xong; một phút nữa gửi lại.",
    en: "Somebody else is still writing the same record; send again in a minute.",
  },
  too_much_waits: {
    vi: "Đang có quá nhiều tệp và bản in chờ máy xử lý, chưa lưu gì; vài phút nữa gửi lại.",
    en: "Too many files and papers are waiting to be worked on, nothing was stored; send again in a few minutes.",
  },
  crash: {
    vi: "Hệ thống gặp sự cố {number}; thử lại, nếu vẫn lỗi hãy báo số này cho người quản trị.",
    en: "The system failed, incident {number}; try again, or give this number to the administrator.",
  },
  not_possible_now: {
    vi: "Hồ sơ không còn ở bước cho phép việc này; tải lại để xem tình trạng mới.",
    en: "The dossier is not in a state that allows this; reload to see where it stands.",
  },
  touched_dossier: {
    vi: "Người đã nhập hoặc sửa hồ sơ này không được thẩm tra hay chốt; nhờ đồng nghiệp.",
    en: "Whoever entered or corrected this dossier may neither vet nor fix it; ask a colleague.",
  },
  prepared_this_list: {
    vi: "Người đã soạn danh sách này không được phê duyệt hay công bố; nhờ người phê duyệt khác.",
    en: "Whoever prepared this list may neither approve nor publish it; ask another approver.",
  },
  verified_this_list: {
    vi: "Người đã xác minh hồ sơ của danh sách này không được phê duyệt hay công bố; nhờ người phê duyệt khác.",
    en: "Whoever verified what this list stands upon may neither approve nor publish it; ask another approver.",
  },
  took_this_photo: {
    vi: "Người gửi ảnh không được tự công nhận hay bác ảnh đó; nhờ đồng nghiệp cùng cơ quan.",
    en: "Whoever sent a photo neither accepts nor refuses it; ask a colleague of your institution.",
  },
};
