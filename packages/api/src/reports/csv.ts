import "server-only";

/** What a spreadsheet would compute, or an identifier that it would shorten, is marked as text by an apostrophe. */
const MISREAD = /^[=+\-@\t\r]|^0\d|^\d{12,}$/;

const cell = (value: string | number | null): string => {
  const text =
    value === null ? "" : typeof value === "string" && MISREAD.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 with a byte-order mark, so that spreadsheets read the tones. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
