import type { Words } from "../kernel/language.ts";
import type { UnitChangeRefusal } from "../org/plan-unit-change.ts";
import type { DayRefusal } from "./day-refusal-words.ts";

/** What units may not become. */
export type UnitRefusal = Exclude<
  | "election_running"
  | "unit_may_not_hold"
  | "name_taken"
  | "code_taken"
  | "name_too_early"
  | "same_name"
  | "unit_has_open_work"
  | UnitChangeRefusal,
  DayRefusal
>;

export const UNIT_REFUSAL_WORDS: Record<UnitRefusal, Words> = {
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
};
