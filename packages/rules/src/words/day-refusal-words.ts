import type { AsAtRefusal } from "../elections/as-at.ts";
import type { ActDayRefusal } from "../kernel/act-day.ts";
import type { Words } from "../kernel/language.ts";
import type { InstantRefusal } from "../reports/board-instant.ts";

/** On which days an act may be dated, and of which the past is told. */
export type DayRefusal = ActDayRefusal | AsAtRefusal | InstantRefusal;

export const DAY_REFUSAL_WORDS: Record<DayRefusal, Words> = {
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
  as_at_in_future: {
    vi: "Ngày {date} chưa tới nên chưa có số liệu; chọn hôm nay hoặc một ngày đã qua.",
    en: "The day {date} is still to come and has no figures; choose today or a day before.",
  },
  as_at_before_opening: {
    vi: "Đợt bầu cử mở ngày {date}, trước đó sổ chưa có số liệu; chọn từ ngày đó trở đi.",
    en: "The election was opened on {date} and has no figures before; choose that day or a later one.",
  },
};
