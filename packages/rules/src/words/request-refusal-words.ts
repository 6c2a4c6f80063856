import type { Words } from "../kernel/language.ts";

/** Why a request is not even looked at. */
export type RequestRefusal =
  | "body_too_large"
  | "too_slow"
  | "too_many_at_once"
  | "method_not_taken"
  | "address_unreadable"
  | "foreign_form"
  | "outdated_page";

export const REQUEST_REFUSAL_WORDS: Record<RequestRefusal, Words> = {
  body_too_large: {
    vi: "Nội dung gửi lên lớn hơn {most} nên không được nhận; rút ngắn hoặc giảm dung lượng rồi gửi lại.",
    en: "What was sent is larger than {most} and was not taken; shorten it or make it smaller and send it again.",
  },
  too_slow: {
    vi: "Việc gửi bị ngắt vì đường truyền gần như đứng yên; thử lại khi mạng ổn hơn.",
    en: "Sending was broken off because almost nothing arrived; try again when the connection is better.",
  },
  too_many_at_once: {
    vi: "Quá nhiều yêu cầu cùng lúc từ mạng này; đợi một lát rồi thử lại.",
    en: "Too many requests come from this network at once; wait a moment and try again.",
  },
  method_not_taken: {
    vi: "Máy chủ không nhận cách gửi này; mở lại trang rồi thử lại.",
    en: "The server does not take requests of this kind; open the page again and retry.",
  },
  address_unreadable: {
    vi: "Địa chỉ này có ký tự không đọc được; mở lại từ trang đầu.",
    en: "This address holds signs that cannot be read; open it again from the first page.",
  },
  foreign_form: {
    vi: "Biểu mẫu này được gửi từ một trang web khác nên không được nhận; mở trang này rồi nhập lại ở đây.",
    en: "This form was sent from another site and was not taken; open this page and fill it in here.",
  },
  outdated_page: {
    vi: "Trang này thuộc bản cũ của ứng dụng; tải lại trang rồi làm tiếp, chữ đang nhập vẫn còn.",
    en: "This page is of an earlier version of the application; reload it to go on, what you typed is kept.",
  },
};
