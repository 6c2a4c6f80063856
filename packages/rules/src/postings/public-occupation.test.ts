import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HiddenKind, readOccupation } from "./public-occupation.ts";

describe("an office of the Party is printed nowhere", () => {
  test.each([
    "Đảng viên",
    "đảng viên",
    "ĐẢNG VIÊN",
    "Đảng viên ĐCSVN",
    "Là đảng viên",
    "Cấp ủy viên",
    "Cấp uỷ viên",
    "Cấp ủy",
    "Ủy viên BCH Đảng bộ",
    "Uỷ viên Ban Chấp hành Đảng bộ phường",
    "Ủy viên Ban chấp hành",
    "Ủy viên BCH",
    "UV BCH",
    "UVBCH",
    "UVBTV",
    "Tổ Đảng",
    "Tổ trưởng tổ đảng",
    "Tổ trưởng Tổ Đảng số 2",
    "Bí thư chi bộ",
    "BÍ THƯ CHI BỘ",
    "Bí thư Chi bộ khóm 4",
    "Phó Bí thư chi bộ",
    "Phó bí thư",
    "Nguyên Bí thư chi bộ",
    "Bí thư",
    "Bí thư Đảng ủy",
    "Bí thư Đảng uỷ phường",
    "Bí thư đảng bộ phường",
    "Bí thư Đảng đoàn",
    "Phó Bí thư Thường trực Đảng ủy",
    "Đảng ủy viên",
    "Đảng uỷ viên",
    "ĐUV",
    "đuv",
    "Chi ủy viên",
    "Chi uỷ viên",
    "Chi ủy",
    "BT chi bộ",
    "BT. Chi bộ",
    "BTCB",
    "PBT",
    "PBT chi bộ",
    "PBTCB",
    "BT",
    "Huyện ủy viên",
    "Thành uỷ viên",
    "bi thu chi bo",
    "dang vien",
    "đảng vien",
    "Chuyên viên Văn phòng Đảng ủy",
    "40 năm tuổi Đảng",
    "Cán bộ Đảng",
    "Phụ trách công tác Đảng",
  ])("«%s»", (text) => {
    for (const typed of [text, text.normalize("NFD"), `  ${text}. `]) {
      const { shown, hidden } = readOccupation(typed, null);
      expect(shown).toBeNull();
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.every(({ kind }) => kind === "party")).toBe(true);
    }
  });
});

describe("what only sounds like it is printed as it was typed", () => {
  test.each([
    "Bí thư Đoàn",
    "Bí thư chi đoàn",
    "Bí thư Chi đoàn khóm 2",
    "Phó Bí thư Đoàn phường",
    "Bí thư Đoàn TNCS Hồ Chí Minh",
    "Bí thư BCH Đoàn phường",
    "Bí thư Ban Chấp hành Đoàn xã",
    "Bí thư phường đoàn",
    "Bí thư Thành đoàn",
    "Bí thư liên chi đoàn",
    "BT Đoàn",
    "PBT chi đoàn",
    "bi thu doan",
    "Đoàn viên",
    "Bảo đảm an ninh trật tự",
    "Đăng ký viên",
    "Nhân viên đăng kiểm",
    "Bán bì thư",
    "Thợ may Đặng Gia",
    "Tạp hóa Đảng",
    "Làm đồng áng, vần công",
    "Ủy viên BCH Hội Nông dân",
    "UVBCH Hội Cựu chiến binh phường",
    "Ủy viên Ban chấp hành Công đoàn",
    "Ủy viên Ủy ban MTTQ phường",
    "Ủy viên UBND phường",
    "Chi hội trưởng Phụ nữ",
    "Chi hội phó nông dân",
    "Thư ký khóm",
    "Văn thư",
    "Trưởng ban công tác Mặt trận",
    "Tổ trưởng tổ dân phố",
    "Trồng trọt và chăn nuôi",
    "Giáo viên - Tổng phụ trách Đội",
    "Trưởng khóm (từ 2020)",
    "Y tá bệnh viện",
    "Y sĩ phòng khám chữa bệnh",
    "Chăm sóc bệnh nhân",
    "Giáo viên trường dân tộc nội trú",
    "Giáo viên dạy trẻ khuyết tật",
    "Kỹ sư, 30 năm kinh nghiệm",
    "Bán hàng ở chợ phường 3",
    "Tổ trưởng tổ 12",
    "Trưởng khóm 5",
    "Bộ đội xuất ngũ 1985",
  ])("«%s»", (text) => {
    expect(readOccupation(text, null)).toEqual({ shown: text, hidden: [] });
    expect(readOccupation(text.normalize("NFD"), null).shown).toBe(text);
  });
});

describe("of a phrase that holds both, the innocent half stays", () => {
  test.each([
    ["Giáo viên kiêm Bí thư chi bộ", "Giáo viên"],
    ["Giáo viên - Bí thư chi bộ", "Giáo viên"],
    ["Giáo viên – bí thư chi bộ", "Giáo viên"],
    ["Trưởng khóm (Bí thư chi bộ)", "Trưởng khóm"],
    ["Bí thư chi bộ kiêm trưởng khóm", "Trưởng khóm"],
    ["Bí thư chi bộ, kiêm Trưởng khóm", "Trưởng khóm"],
    ["Bí thư - Trưởng khóm", "Trưởng khóm"],
    ["Bí thư chi bộ/Trưởng khóm", "Trưởng khóm"],
    ["Bí thư chi bộ và Trưởng ban công tác Mặt trận", "Trưởng ban công tác Mặt trận"],
    ["Phó Bí thư Đảng ủy, Chủ tịch UBND phường", "Chủ tịch UBND phường"],
    ["Đảng viên, giáo viên", "Giáo viên"],
    ["Giáo viên đảng viên", "Giáo viên"],
    ["Nông dân, là đảng viên", "Nông dân"],
    ["Hưu trí. Đảng viên", "Hưu trí"],
    ["Bí thư chi đoàn kiêm chi ủy viên", "Bí thư chi đoàn"],
    ["Trưởng khóm đồng thời là Bí thư chi bộ", "Trưởng khóm"],
    ["Trưởng khóm; ĐUV; Bí thư chi bộ", "Trưởng khóm"],
    ["Cán bộ hưu trí (40 năm tuổi Đảng)", "Cán bộ hưu trí"],
  ])("«%s» is «%s»", (typed, shown) => {
    expect(readOccupation(typed, null).shown).toBe(shown);
    expect(readOccupation(typed.normalize("NFD"), null).shown).toBe(shown);
    expect(readOccupation(typed, null).hidden).not.toEqual([]);
  });
  test("each once, of both fields", () => {
    expect(readOccupation("Giáo viên kiêm Bí thư chi bộ", "Giáo viên, Trưởng khóm")).toEqual({
      shown: "Giáo viên, trưởng khóm",
      hidden: [{ text: "Bí thư chi bộ", kind: "party" }],
    });
  });
});

describe("private data is printed nowhere", () => {
  test.each<[string, string | null, HiddenKind]>([
    ["Buôn bán 0912345678", "Buôn bán", "contact"],
    ["Buôn bán, 0912.345.678", "Buôn bán", "contact"],
    ["Buôn bán (0912 345 678)", "Buôn bán", "contact"],
    ["Buôn bán - 091-234-5678", "Buôn bán", "contact"],
    ["Buôn bán +84 912 345 678", "Buôn bán", "contact"],
    ["Buôn bán (+84)912345678", "Buôn bán", "contact"],
    ["Buôn bán ĐT: 0299 382 1234", "Buôn bán", "contact"],
    ["Buôn bán, SĐT 0912345678", "Buôn bán", "contact"],
    ["Buôn bán. Điện thoại: (0299) 3821234", "Buôn bán", "contact"],
    ["Buôn bán (ĐT 0912345678)", "Buôn bán", "contact"],
    ["Bán hàng 0912345678 (ở chợ)", "Bán hàng, ở chợ", "contact"],
    ["Sửa xe, zalo 0912 345 678", "Sửa xe", "contact"],
    ["Giáo viên, mit@example.vn", "Giáo viên", "contact"],
    ["Giáo viên, email: mit.nguyen@truong.edu.vn", "Giáo viên", "contact"],
    ["Thợ may, CCCD 094079001412", "Thợ may", "identity"],
    ["Thợ may CMND: 365 123 456", "Thợ may", "identity"],
    ["Thợ may 094 079 001 412", "Thợ may", "identity"],
    ["Thợ may 394079001412", "Thợ may", "identity"],
    ["Buôn bán, số nhà 12, đường Hoa Sen, phường 3", "Buôn bán", "address"],
    ["Buôn bán tại số nhà 12 đường Hoa Sen", "Buôn bán", "address"],
    ["Sửa xe ở 12/4 đường Lê Lợi", "Sửa xe", "address"],
    ["Sửa xe, 12/4 Lê Lợi", "Sửa xe", "address"],
    ["Sửa xe, 12 Lê Lợi", "Sửa xe", "address"],
    ["Làm ruộng, ngụ tại ấp An Lạc", "Làm ruộng", "address"],
    ["Địa chỉ: hẻm 34", null, "address"],
    ["Hưu trí, thương binh 2/4", "Hưu trí", "health"],
    ["Nghỉ mất sức", null, "health"],
    ["Làm vườn, bị bệnh tim", "Làm vườn", "health"],
    ["Buôn bán, phật tử", "Buôn bán", "belief"],
    ["Làm ruộng, dân tộc Khmer", "Làm ruộng", "belief"],
  ])("«%s» is «%s»: %s", (typed, shown, kind) => {
    for (const text of [typed, typed.normalize("NFD")]) {
      const read = readOccupation(text, null);
      expect(read.shown).toBe(shown);
      expect(new Set(read.hidden.map((part) => part.kind))).toContain(kind);
    }
  });
});

test("whatever is typed, what is shown hides nothing more, and holds no long number", () => {
  const bits = fc.constantFrom(
    "Giáo viên",
    "Bí thư chi bộ",
    "0912345678",
    "số nhà 3",
    "và",
    " - ",
    "(",
    ")",
    ", ",
    "kiêm",
    "ĐUV",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 8 }), (typed) => {
      const { shown } = readOccupation(typed.join(" "), null);
      expect(readOccupation(shown, null).hidden).toEqual([]);
      expect(shown ?? "").not.toMatch(/\d{6}|chi bộ|ĐUV/u);
    }),
  );
});
