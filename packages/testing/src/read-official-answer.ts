/** When, where and by which list a khóm votes, as a text of the office says it; null where it does not say it. */
export interface OfficialAnswer {
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Name and address, «Trụ sở Khóm 4, số 80 đường Hoa Sen». */
  readonly place: string | null;
  /** `HH:MM`. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** The version that is in force: of a sheet that was replaced, the one that its page leads to. */
  readonly version: number | null;
  /** True where the text says that a new sheet is on its way, false where it says that this one is in force. */
  readonly beingCorrected: boolean | null;
}

const WEEKDAY = String.raw`(?:(?:thứ\s+\p{L}+|chủ\s+nhật),?\s+)`;
const DATE = String.raw`(?:ngày\s+)?(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})`;
const OLD_TO_NEW = String.raw`[\s«»“”",;→]*(?:nay\s+là|sang|thành)?[\s«»“”"]*`;
/** «Ngày bầu cử: thứ Bảy, ngày 07 tháng 5 năm 2022»; where an old day and a new one follow each other, the new one counts. */
const ELECTION_DAY = new RegExp(
  String.raw`ngày\s+bầu\s+cử(?:\s+đã\s+đổi)?:?\s*(?:từ\s+)?[«“"]?(${WEEKDAY}?${DATE})(?:${OLD_TO_NEW}(${WEEKDAY}?${DATE}))?`,
  "iu",
);
/** A page says the day alone, always with its weekday: «Thứ Bảy, ngày 07/05/2022». */
const WITH_WEEKDAY = new RegExp(`(${WEEKDAY}${DATE})`, "iu");

const two = (number: string | undefined): string => (number ?? "0").padStart(2, "0");

function dayIn(text: string): string | null {
  const [, first, second] = ELECTION_DAY.exec(text) ?? WITH_WEEKDAY.exec(text) ?? [];
  const [day, month, year] = (second ?? first)?.match(/\d+/gu) ?? [];
  return year ? `${year}-${two(month)}-${two(day)}` : null;
}

/** «từ 07 giờ 00 phút đến 11 giờ 00 phút» of papers, over lines; «Từ 7 giờ đến 11 giờ 30» of pages, in one line. */
const HOURS = [
  /từ\s+(\d{1,2})\s+giờ\s+(\d{2})\s+phút\s+đến\s+(\d{1,2})\s+giờ\s+(\d{2})\s+phút/iu,
  /từ (\d{1,2}) giờ(?: (\d{2}))? đến (\d{1,2}) giờ(?: (\d{2}))?/iu,
];

/** A meeting begins and has no end: «Cuộc họp bầu Trưởng khóm bắt đầu lúc 7 giờ 30». Clusters each have their own hour. */
const START =
  /Cuộc\s+họp\s+bầu\s[^.:]{1,120}?\sbắt\s+đầu\s+lúc\s+(\d{1,2})\s+giờ(?:\s+(\d{2})\s+phút| (\d{2}))?/iu;

interface Hours {
  readonly opensAt: string;
  readonly closesAt: string | null;
  /** What stands behind them. */
  readonly rest: string;
}

function hoursIn(text: string): Hours | null {
  for (const pattern of HOURS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, opens, opensMinute, closes, closesMinute] = found;
    return {
      opensAt: `${two(opens)}:${two(opensMinute)}`,
      closesAt: `${two(closes)}:${two(closesMinute)}`,
      rest: text.slice(found.index + whole.length),
    };
  }
  const found = START.exec(text);
  if (!found) return null;
  const [whole, starts, onPaper, onPage] = found;
  const opensAt = `${two(starts)}:${two(onPaper ?? onPage)}`;
  return { opensAt, closesAt: null, rest: text.slice(found.index + whole.length) };
}

/** What follows the sentence that ends with the place: the table's head, where to object, another point, a line of a page. */
const PLACE = [
  /^,\s+tại\s+([\s\S]+?)\.\s+(?=Trình\s+độ|STT|Khiếu\s+nại|Danh\s+sách\s+này|Mỗi\s+hộ|\d\.\s)/u,
  /^,\s+tại\s+([\s\S]+?)\.(?=\s+\p{Lu}|\s*$)/u,
  /^[\s.,]*([\s\S]+?)\s+(?=Chỉ\s+đường|Mang\s+theo|Mỗi\s+hộ|12\s+ký\s+tự)/u,
];

function placeIn(rest: string): string | null {
  for (const pattern of PLACE) {
    const [, place] = pattern.exec(rest) ?? [];
    if (!place) continue;
    // Name and address are two lines of a page and one sentence of a paper.
    const onPage = pattern === PLACE.at(-1);
    const lines = onPage ? place.split("\n").map((line) => line.trim()) : [place];
    return lines.filter(Boolean).join(", ").replaceAll(/\s+/gu, " ");
  }
  return null;
}

const ENDED = /đã\s+được\s+thay\s+thế|Danh\s+sách\s+này\s+đã\s+được\s+gỡ/u;
const VERSION_IN_FORCE = [
  /Xem\s+bản\s+(\d+)\s+hiện\s+hành/u,
  /Danh\s+sách\s+chính\s+thức,\s+bản\s+(\d+)/u,
  /·\s+bản\s+(\d+)\s+·\s+(?:công\s+bố|in\s+ngày)/u,
];
const VERSION_IN_HAND = /Bản\s+trên\s+giấy\s+Bản\s+(\d+)/u;

function versionIn(text: string): number | null {
  // A paper's foot asks whether it «đã được thay thế»; a page states it.
  const isOver = ENDED.test(text) && VERSION_IN_HAND.test(text);
  const patterns = isOver ? VERSION_IN_FORCE : [...VERSION_IN_FORCE, VERSION_IN_HAND];
  for (const pattern of patterns) {
    const [, version] = pattern.exec(text) ?? [];
    if (version) return Number(version);
  }
  return null;
}

const BEING_CORRECTED =
  /đang\s+(?:được\s+|chờ\s+)?đính\s+chính|đang\s+được\s+(?:lập|sửa|thay)|(?:tờ|bản|danh\s+sách)\s+mới\s+đang/iu;
const IN_FORCE = /là\s+bản\s+hiện\s+hành/u;

function correctionIn(text: string): boolean | null {
  if (BEING_CORRECTED.test(text)) return true;
  return IN_FORCE.test(text) ? false : null;
}

/**
 * Reads the plain text of a paper (list, notices, minutes), of a khóm's public page or of the page behind a sheet's code,
 * in Vietnamese, whatever stands around. The lines of a page are kept: `textOfPage`, or what a browser gives as its text.
 */
export function readOfficialAnswer(text: string): OfficialAnswer {
  const normal = text.normalize("NFC");
  const hours = hoursIn(normal);
  return {
    day: dayIn(normal),
    place: hours && placeIn(hours.rest),
    opensAt: hours?.opensAt ?? null,
    closesAt: hours?.closesAt ?? null,
    version: versionIn(normal),
    beingCorrected: correctionIn(normal),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** The text of a page's markup, blocks on lines of their own. */
export const textOfPage = (markup: string): string =>
  markup
    .replaceAll(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/<\/?(?:p|div|li|ul|h\d|section|main|header|footer|nav|br|dl|dt|dd|tr|td|th)\b[^>]*>/gu, "\n")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(#39|lt|gt|amp|quot);/gu, (_whole, name: string) => ENTITIES[name] ?? "")
    .replaceAll(/ *\n[\s]*/gu, "\n")
    .trim();
