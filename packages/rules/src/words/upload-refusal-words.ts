import type { FileRefusal } from "../files/file-policy.ts";
import type { Words } from "../kernel/language.ts";

/** Why a file is not taken. */
export type UploadRefusal =
  | "no_such_slot"
  | "already_here"
  | "upload_unfinished"
  | "upload_gone"
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
};
