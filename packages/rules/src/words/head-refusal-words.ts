import type { PROVISIONAL_REFUSALS } from "../elections/provisional-head.ts";
import type { TermRefusal } from "../elections/term-change.ts";
import type { Words } from "../kernel/language.ts";

/** Who leads a khóm until one is elected, and until when a term runs. */
export type HeadRefusal =
  | (typeof PROVISIONAL_REFUSALS)[number]
  | "provisional_head_there"
  | "provisional_end_too_early"
  | "provisional_head_ended"
  | "unit_ended"
  | TermRefusal;

export const HEAD_REFUSAL_WORDS: Record<HeadRefusal, Words> = {
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
};
