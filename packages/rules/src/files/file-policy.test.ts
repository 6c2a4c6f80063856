import { describe, expect, test } from "vitest";
import {
  acceptAnnounced,
  acceptAttribute,
  acceptContent,
  EVIDENCE_TYPES,
  type EvidenceType,
  formatTypes,
  LOCKED_OFFICE,
  MAX_EVIDENCE_BYTES,
  MEDIA_TYPES,
  savedName,
} from "./file-policy.ts";

const PAPER: readonly EvidenceType[] = ["pdf", "jpeg", "png", "docx"];
const MACRO = "application/vnd.ms-word.document.macroenabled.12";

const CASES: [string, string | null, number, string][] = [
  ["quyet-dinh.pdf", MEDIA_TYPES.pdf, 1, "pdf"],
  ["QUYET DINH.PDF", MEDIA_TYPES.pdf, 20_000_000, "pdf"],
  ["anh.jpg", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.jpeg", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.jfif", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.jpg_large", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.jpg~orig", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.png", MEDIA_TYPES.png, 1, "png"],
  ["anh.png", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["anh.heic", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["ke-hoach.docx", MEDIA_TYPES.docx, 1, "docx"],
  ["ke-hoach.doc", MEDIA_TYPES.docx, 1, "docx"],
  ["ảnh chụp 27.4", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["Bien ban 12.4.2022", MEDIA_TYPES.pdf, 1, "pdf"],
  ["Quyết định số 15.QĐ-UBND", MEDIA_TYPES.pdf, 1, "pdf"],
  ["quyet-dinh", MEDIA_TYPES.pdf, 1, "pdf"],
  ["lon.pdf", MEDIA_TYPES.pdf, MAX_EVIDENCE_BYTES, "pdf"],
  ["lon.pdf", MEDIA_TYPES.pdf, MAX_EVIDENCE_BYTES + 1, "too_large"],
  ["trong.pdf", null, 0, "empty_file"],
  ["IMG_2041.HEIC", "image/heic", 1, "heic"],
  ["IMG_2041.jpg", "image/heif", 1, "heic"],
  ["danh-sach.xlsx", MEDIA_TYPES.xlsx, 1, "type_not_accepted"],
  ["danh-sach.pdf", MEDIA_TYPES.xlsx, 1, "type_not_accepted"],
  ["phim.mp4", "video/mp4", 1, "type_not_accepted"],
  ["trang.html", null, 1, "type_not_accepted"],
  ["chuong-trinh.exe", "application/x-msdownload", 1, "type_not_accepted"],
  ["chuong-trinh.pdf", "application/x-msdownload", 1, "content_differs"],
  ["van-ban.docx", MACRO, 1, "docx"],
  ["van-ban.docm", MACRO, 1, "docx"],
  ["anh.pdf", MEDIA_TYPES.jpeg, 1, "jpeg"],
  ["quyet-dinh.pdf.exe", MEDIA_TYPES.pdf, 1, "pdf"],
  ["cu.doc", "application/x-cfb", 1, "type_not_accepted"],
  ["mat-khau.docx", LOCKED_OFFICE, 1, "file_locked"],
  ["mat-khau", LOCKED_OFFICE, 1, "file_locked"],
  ["chu.pdf", null, 1, "content_differs"],
];

describe("a file offered as evidence", () => {
  test.each(CASES)("«%s» with content %s of %i bytes: %s", (declaredName, sniffed, size, answer) => {
    const decision = acceptContent({ sniffed, declaredName, size, allowed: PAPER });
    expect(decision.ok ? decision.value : decision.reason).toBe(answer);
  });

  test("the refusal knows what to say", () => {
    const about = { declaredName: "phim.mp4", sniffed: "video/mp4", size: 1, allowed: PAPER };
    expect(acceptContent(about)).toMatchObject({ detail: { accepted: "PDF, JPEG, PNG, Word" } });
    expect(acceptContent({ ...about, size: MAX_EVIDENCE_BYTES + 1 })).toMatchObject({
      detail: { megabytes: 100 },
    });
  });

  test.each(EVIDENCE_TYPES)("every kind is taken where it alone is allowed: %s", (type) => {
    const decision = acceptContent({
      declaredName: "tep",
      sniffed: MEDIA_TYPES[type],
      size: 1,
      allowed: [type],
    });
    expect(decision).toEqual({ ok: true, value: type });
  });
});

test("the picker offers endings and media types", () => {
  expect(acceptAttribute(["jpeg", "pdf"])).toBe("image/jpeg,.jpg,.jpeg,.jpe,.jfif,application/pdf,.pdf");
  expect(formatTypes(["xlsx", "docx"])).toBe("Excel, Word");
});

test.each([
  ["empty", 0, "empty_file"],
  ["too large", MAX_EVIDENCE_BYTES + 1, "too_large"],
  ["as large as may be", MAX_EVIDENCE_BYTES, "may begin"],
])("an upload is judged by its size before it begins: %s", (_, size, answer) => {
  const decision = acceptAnnounced({ size });
  expect(decision.ok ? "may begin" : decision.reason).toBe(answer);
});

test.each([
  ["Quyết định số 15.QĐ-UBND", MEDIA_TYPES.pdf, "Quyết định số 15.QĐ-UBND.pdf"],
  ["Bien ban 12.4.2022", MEDIA_TYPES.pdf, "Bien ban 12.4.2022.pdf"],
  ["anh.png", MEDIA_TYPES.jpeg, "anh.png.jpg"],
  ["ANH.JFIF", MEDIA_TYPES.jpeg, "ANH.JFIF"],
  ["bien-ban.pdf.exe", MEDIA_TYPES.pdf, "bien-ban.pdf.exe.pdf"],
  ["chay.bat", MEDIA_TYPES.pdf, "chay.bat.pdf"],
  ["ke-hoach.docx", MACRO, "ke-hoach.docx.docm"],
  ["ke-hoach.docm", MACRO, "ke-hoach.docm"],
  ["ke-hoach.docx", MEDIA_TYPES.docx, "ke-hoach.docx"],
])("«%s» that holds %s is saved as «%s»", (name, mediaType, saved) => {
  expect(savedName(name, mediaType)).toBe(saved);
});
