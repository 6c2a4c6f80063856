import type { Language } from "@sansang/rules/kernel/language";

const NO_ANSWER = {
  vi: "Chưa gửi được vì mạng đứt; những gì đã gõ vẫn còn, hãy thử gửi lại khi có mạng.",
  en: "Not sent because the connection broke; what you typed is still here, send again when you are online.",
};

const FIELDS_WRONG = {
  vi: "Chưa lưu vì có ô chưa đúng; hãy sửa các ô được đánh dấu.",
  en: "Not saved because some fields are not right; correct the marked ones.",
};

const SERVER_BACK = {
  vi: "Máy chủ đã trở lại; những gì đã gõ còn nguyên, hãy gửi lại.",
  en: "The server is back; what you typed is still here, send it again.",
};

export const formatServerBack = (language: Language): string => SERVER_BACK[language];

export const formatNoAnswer = (language: Language): string => NO_ANSWER[language];

export const formatFieldsWrong = (language: Language): string => FIELDS_WRONG[language];

export const formatCrash = (number: string, language: Language): string =>
  ({
    vi: `Có lỗi, mã ${number}; hãy thử lại, nếu vẫn lỗi thì đọc mã này cho người quản trị.`,
    en: `Something failed, code ${number}; try again, and if it fails again read this code to the administrator.`,
  })[language];
