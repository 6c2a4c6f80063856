import type { Words } from "../../kernel/language.ts";

/** The columns of a sheet of people to be invited, in the order of the template. */
export const SHEET_COLUMNS = [
  { key: "name", head: { vi: "Họ tên", en: "Full name" }, width: 26 },
  { key: "login", head: { vi: "Tên đăng nhập", en: "User name" }, width: 16 },
  { key: "role", head: { vi: "Vai trò", en: "Role" }, width: 20 },
  { key: "institution", head: { vi: "Cơ quan", en: "Institution" }, width: 16 },
  { key: "unit", head: { vi: "Đơn vị", en: "Unit" }, width: 24 },
  { key: "decisionNumber", head: { vi: "Số quyết định", en: "Number of the decision" }, width: 16 },
  { key: "startsOn", head: { vi: "Từ ngày", en: "From" }, width: 12 },
  { key: "endsOn", head: { vi: "Ngày cuối cùng", en: "Last day" }, width: 12 },
  { key: "title", head: { vi: "Chức danh", en: "Title" }, width: 28 },
  { key: "phone", head: { vi: "Điện thoại", en: "Telephone" }, width: 16 },
  { key: "email", head: { vi: "Thư điện tử công vụ", en: "Official e-mail" }, width: 26 },
] as const satisfies readonly { readonly key: string; readonly head: Words; readonly width: number }[];

export type SheetColumn = (typeof SHEET_COLUMNS)[number]["key"];

/** People in one sheet. */
export const MOST_INVITED = 300;
/** A sheet with its head, a title above and lines left empty between. */
export const MOST_SHEET_ROWS = 400;
/** People of one request: few enough that progress moves. */
export const INVITED_AT_ONCE = 10;
