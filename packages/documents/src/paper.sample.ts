import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { PaperInput } from "./paper.input.ts";

/** A decision with everything a paper can hold. */
export const SAMPLE_PAPER: PaperInput = {
  head: { kind: "state", above: "Thành phố Sóc Trăng", ward: "Phường 2" },
  number: "31/QĐ-UBND",
  place: "Phường 2",
  date: asCalendarDate("2022-04-25"),
  title: "QUYẾT ĐỊNH",
  subject: "Về việc thành lập Tổ bầu cử Trưởng Ban nhân dân khóm nhiệm kỳ 2022 - 2027",
  authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG 2",
  bases: [
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Căn cứ Quyết định số 18/QĐ-UBND ngày 15 tháng 4 năm 2022 về việc công bố ngày bầu cử Trưởng Ban nhân dân khóm.",
  ],
  decree: "QUYẾT ĐỊNH:",
  body: [{ lead: "Điều 1.", text: "Thành lập 02 (hai) Tổ bầu cử, gồm các ông, bà có tên sau đây:" }],
  table: {
    columns: ["Khóm", "Tổ trưởng", "Thư ký"],
    widths: [1, 2, 2],
    rows: [
      ["Khóm 1", "Nguyễn Văn Mít", "Phan Thị Lành"],
      ["Khóm 2", "Kim Thị Chanh", "Lê Văn Ổi"],
    ],
  },
  ending: ["Điều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."],
  recipients: ["- Như Điều 2;", "- UBMTTQ phường;", "- Lưu: VT."],
  signature: { capacity: "CHỦ TỊCH", name: "Lương Minh Quýt", signed: true },
};
