import type { Span } from "./plain-reading.ts";

/** A number of a text as it is printed: all its digits as a whole number, and how many of them follow the comma. */
export interface PrintedFigure extends Span {
  readonly digits: bigint;
  readonly decimals: number;
  /** Does a percent sign, or the words for it, follow? */
  readonly hasSign: boolean;
  /** Is a blank inside the number? Then it may as well be two: «6, 10%» is a count and a share. */
  readonly asTwo: readonly [PrintedFigure, PrintedFigure] | null;
  /** What is counted, where the words after the number say so. */
  readonly unit: "people" | "other" | null;
  /** «6/60»: out of how many. */
  readonly outOf: number | null;
  /** Is the mark before its decimals a dot? «20.10» may as well be a day. */
  readonly isDotted: boolean;
  /** «chiếm», «tỷ lệ», «đạt» right before: a share is meant. */
  readonly meansShare: boolean;
}

/** Longer rows of digits are numbers of papers and telephones. */
const LONGEST = 18;

const TOKEN = /\d+(?:[.,]\d+)*/gu;
const SIGN = / ?(?:%|phần trăm)/uy;
/** A comma with a blank at its side and few digits that end in a sign: «31, 16%». */
const STRAY = /(?: , ?|, )(\d{1,3})(?= ?(?:%|phần trăm))/uy;
const SLASH = / ?\/ ?(\d+)(?:[/-]\d+)*/uy;
/** A row of digits that begins with nought is called, not counted: «02993 822182». «06 nữ» is. */
const TELEPHONE = /0\d{2,}(?:[ .-]?\d{2,4}){0,4}/uy;
const RANGE = / ?[-–] ?\d+/uy;
const PEOPLE = /(?: (?:người|ứng cử viên|ucv|đồng chí|đ\/c|vị|ông|bà)(?!\p{L}))/uy;
/** A noun that is counted, or letters at the number itself («1,5tr»); words that only join sentences together are none. */
const WORD = /(?=\p{L})| (?!(?:và|còn|hoặc|trong|trên|của|so|thì|với|cho|là|nhưng|tuy)(?!\p{L}))(?=\p{L})/uy;

/** Words before a number that names something instead of counting it. */
const NAMES =
  /(?:^|[^\p{L}])(?:khóm|ấp|phường|xã|thôn|khu vực|khu phố|ngày|tháng|năm|nhiệm kỳ|khóa|khoá|(?<!thiểu |tổng |trong )số|quý|điều|khoản|lần|thứ|tổ|bước|mục|phần|trang|giờ|lúc|nghị định|nghị quyết|quyết định|thông tư|kế hoạch|hướng dẫn|công văn|chỉ thị|luật|(?:điện thoại|đt|fax) ?:?) ?$/u;
const SHARE = /(?:chiếm|tỷ lệ|tỉ lệ|đạt)(?: là| khoảng| gần| trên)? ?$/u;
const LOOK_BACK = 24;

const follows = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

type Reading = Pick<PrintedFigure, "digits" | "decimals">;

const whole = (token: string): Reading => ({ digits: BigInt(token.replace(/\D/g, "")), decimals: 0 });

const split = (token: string, mark: "," | "."): Reading => {
  const at = token.lastIndexOf(mark);
  const after = token.slice(at + 1);
  return { digits: BigInt(token.replace(/\D/g, "")), decimals: after.length };
};

/** Comma before decimals and dot between thousands; the other way round only where nothing else makes sense. */
function readToken(token: string, hasSign: boolean): Reading {
  const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(token);
  if (token.includes(",")) {
    if (/^\d{1,3}(?:,\d{3}){2,}$/.test(token)) return whole(token);
    return token.lastIndexOf(",") > token.lastIndexOf(".") ? split(token, ",") : split(token, ".");
  }
  if (!token.includes(".")) return whole(token);
  return isGrouped && !hasSign ? whole(token) : split(token, ".");
}

/** Every number of a plain text that counts something, in order. Dates, years, spans of years and numbers that are names are left out. */
export function figuresIn(text: string): PrintedFigure[] {
  const figures: PrintedFigure[] = [];
  let reached = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < reached) continue;
    let end = index + token.length;
    reached = end;
    const called = follows(TELEPHONE, text, index);
    if (called) {
      reached = Math.max(end, index + called[0].length);
      continue;
    }
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    const isAttached = /[\p{L}\d/_-]$/u.test(before);
    const range = follows(RANGE, text, end);
    if (range) reached = end + range[0].length;
    const slash = follows(SLASH, text, end);
    if (slash) reached = end + slash[0].length;
    if (isAttached || range || token.length > LONGEST || NAMES.test(before)) continue;
    if (slash) {
      const isFraction = /^ ?\/ ?\d+$/.test(slash[0]) && /^\d+$/.test(token);
      if (!isFraction) continue;
      const { digits, decimals } = whole(token);
      figures.push({
        start: index,
        end: reached,
        digits,
        decimals,
        hasSign: false,
        asTwo: null,
        unit: follows(PEOPLE, text, reached) ? "people" : null,
        outOf: Number(slash[1]),
        isDotted: false,
        meansShare: false,
      });
      continue;
    }
    const stray = /^\d+$/.test(token) ? follows(STRAY, text, end) : null;
    const shareText = stray?.[1] ?? "";
    const numberEnd = stray ? end + stray[0].length : end;
    const sign = follows(SIGN, text, numberEnd);
    const tokenEnd = end;
    end = numberEnd + (sign ? sign[0].length : 0);
    reached = end;
    const figure: PrintedFigure = {
      start: index,
      end,
      ...readToken(stray ? `${token},${shareText}` : token, sign !== null),
      hasSign: sign !== null,
      asTwo: null,
      unit: follows(PEOPLE, text, end) ? "people" : follows(WORD, text, end) ? "other" : null,
      outOf: null,
      isDotted: !stray && !token.includes(",") && token.includes("."),
      meansShare: SHARE.test(before),
    };
    const count = { ...figure, ...whole(token), end: tokenEnd, hasSign: false, unit: "people" } as const;
    const share = { ...figure, ...whole(shareText || "0"), start: numberEnd - shareText.length };
    figures.push(stray ? { ...figure, asTwo: [count, share] } : figure);
  }
  return figures;
}
