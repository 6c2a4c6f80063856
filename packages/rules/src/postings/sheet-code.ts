/** Hex digits of a sheet's code: 48 bits of the SHA-256 of its snapshot. */
const SHEET_CODE_LENGTH = 12;

const BARE = /^[0-9a-f]{12}$/;
const ADDRESS = /^https?:\/\/[^\s?#]+\/to\/([0-9a-f]{12})\/?(?:[?#]\S*)?$/;

/** The short code of a snapshot with this digest (64 hex digits), as printed under its QR. */
export const sheetCode = (digest: string): string => digest.slice(0, SHEET_CODE_LENGTH);

/** In groups of four, as people read it aloud: `19f2 7992 bf97`. */
export const groupCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(" ");

/** The page that says whether a sheet is the current one; what the QR holds. `origin` has no slash at its end. */
export const sheetAddress = (origin: string, code: string): string => `${origin}/to/${code}`;

/** The code that somebody typed or a QR held: bare, in groups, in capitals, or a page's address; null for anything else. */
export function readSheetCode(text: string): string | null {
  const lower = text.trim().toLowerCase();
  const inAddress = ADDRESS.exec(lower)?.[1];
  if (inAddress) return inAddress;
  const bare = lower.replace(/[\s\u00a0.-]+/gu, "");
  return BARE.test(bare) ? bare : null;
}

const NOTICE_END = "#tb";

/** What the QR of a correction notice holds: the page of its list, with an end that tells the notice from the list. */
export const noticeAddress = (sheet: string): string => `${sheet}${NOTICE_END}`;

/** The code in the QR of a list; null for that of a notice about one, which proves no wall, and for anything else. */
export const readListCode = (text: string): string | null =>
  text.trim().toLowerCase().endsWith(NOTICE_END) ? null : readSheetCode(text);
