import type { FileMark, FileRefusal } from "../files/file-policy.ts";
import type { Words } from "../kernel/language.ts";

/** Why a file is not taken. */
export type UploadRefusal =
  | "no_such_slot"
  | "already_here"
  | "upload_unfinished"
  | "upload_gone"
  | "own_uploads_full"
  | "ward_uploads_full"
  | "form_unreadable"
  | FileRefusal;

export const UPLOAD_REFUSAL_WORDS: Record<UploadRefusal, Words> = {
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
  own_uploads_full: {
    vi: "Bạn đang có {count} tệp tải dở, {megabytes} MB; tải xong hoặc bỏ bớt ở trang Tài khoản của tôi rồi gửi tiếp.",
    en: "You have {count} unfinished uploads, {megabytes} MB; finish or drop some on the page My account, then go on.",
  },
  ward_uploads_full: {
    vi: "Cả phường đang có {count} tệp tải dở, {megabytes} MB; chờ đồng nghiệp tải xong rồi gửi tiếp.",
    en: "The whole commune has {count} unfinished uploads, {megabytes} MB; wait for colleagues to finish, then go on.",
  },
  form_unreadable: {
    vi: "Biểu mẫu đến không trọn vẹn; gửi lại.",
    en: "The form did not arrive as a whole; send it again.",
  },
  too_large: {
    vi: "Tệp lớn hơn {megabytes} MB; giảm dung lượng hoặc chia nhỏ.",
    en: "The file is larger than {megabytes} MB; make it smaller or split it.",
  },
  empty_file: { vi: "Tệp trống; chọn tệp khác.", en: "The file is empty; choose another." },
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
  file_incomplete: {
    vi: "Tệp {name} chưa tải đủ, mất phần cuối; lấy lại bản đủ rồi gửi lại.",
    en: "{name} is incomplete, its end is missing; get the whole file and send it again.",
  },
  picture_incomplete: {
    vi: "Ảnh {name} chưa tải đủ; chụp lại hoặc gửi lại.",
    en: "The photo {name} is incomplete; take it again or send it again.",
  },
  file_locked: {
    vi: "Tệp {name} phải có mật khẩu mới mở được; bỏ mật khẩu rồi gửi lại.",
    en: "{name} opens only with a password; take the password away and send it again.",
  },
  file_undecodable: {
    vi: "Tệp {name} bị hỏng, không mở được; mở thử trên máy, lưu lại rồi gửi lại.",
    en: "{name} is damaged and does not open; open it on your machine, save it and send it again.",
  },
  file_bursting: {
    vi: "Tệp {name} bung ra quá lớn, không an toàn; lưu lại thành tệp khác rồi gửi lại.",
    en: "{name} unpacks to far too much; save it as another file and send it again.",
  },
};

/** What stands beside a file for those who review it. */
export const FILE_MARK_WORDS: Record<FileMark, Words> = {
  runs_code: {
    vi: "Tệp có mã lệnh bên trong; phần mềm không chạy mã lệnh đó.",
    en: "There is code inside this file; the program does not run it.",
  },
  holds_files: {
    vi: "Tệp có tệp khác đính kèm bên trong; phần mềm không mở tệp đó.",
    en: "There are other files inside this file; the program does not open them.",
  },
  unchecked: {
    vi: "Chưa kiểm được tệp có đọc được hết không; mở xem hết rồi hãy xác minh.",
    en: "It could not be told whether the whole file can be read; look through all of it before you verify.",
  },
};
