import type { Words } from "../kernel/language.ts";
import { foldTones, normaliseText } from "../kernel/vietnamese-name.ts";

/** Why a part of an occupation is for no wall (domain.md §7.2). */
export type HiddenKind = "party" | "contact" | "identity" | "address" | "health" | "belief";

export const HIDDEN_WORDS: Record<HiddenKind, Words> = {
  party: { vi: "cho biết ai là đảng viên", en: "tells who is a member of the Party" },
  contact: { vi: "số điện thoại, thư điện tử", en: "telephone or e-mail" },
  identity: { vi: "số giấy tờ", en: "identity number" },
  address: { vi: "địa chỉ riêng", en: "private address" },
  health: { vi: "sức khỏe", en: "health" },
  belief: { vi: "tôn giáo, dân tộc", en: "religion, ethnicity" },
};

/** Words that were typed and are printed nowhere. */
interface HiddenPart {
  readonly text: string;
  readonly kind: HiddenKind;
}

/** A syllable: its letters with their marks, and its tone apart, so that «uỷ» is «ủy». */
interface Syllable {
  readonly letters: readonly string[];
  readonly tone: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function syllable(word: string): Syllable {
  const parts = word.toLowerCase().replaceAll("đ", "d\u0335").normalize("NFD");
  return {
    letters: parts.replace(TONES, "").match(/\P{Mn}\p{Mn}*/gu) ?? [],
    tone: parts.match(TONES)?.[0] ?? "",
  };
}

/** Is a typed syllable the one that is meant, its marks or its tone perhaps left out, but no other ones put? */
function fits(typed: Syllable, meant: Syllable): boolean {
  if (typed.tone !== "" && typed.tone !== meant.tone) return false;
  return (
    typed.letters.length === meant.letters.length &&
    typed.letters.every(
      (letter, nth) => letter === meant.letters[nth] || letter === meant.letters[nth]?.charAt(0),
    )
  );
}

const syllablesOf = (text: string): Syllable[] => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(syllable);

const phrases = (...texts: readonly string[]): Syllable[][] => texts.map(syllablesOf);

/** Where a phrase stands among syllables; -1 for nowhere. */
const placeOf = (among: readonly Syllable[], phrase: readonly Syllable[]): number =>
  among.findIndex((_, start) =>
    phrase.every((meant, nth) => {
      const typed = among[start + nth];
      return typed !== undefined && fits(typed, meant);
    }),
  );

const holds = (among: readonly Syllable[], some: readonly Syllable[][]): boolean =>
  some.some((phrase) => placeOf(among, phrase) >= 0);

const isOne = (among: readonly Syllable[], some: readonly Syllable[][]): boolean =>
  some.some((phrase) => phrase.length === among.length && placeOf(among, phrase) === 0);

const PARTY = phrases(
  "đảng viên",
  "đảng ủy",
  "đảng bộ",
  "đảng đoàn",
  "đảng cộng sản",
  "chi bộ",
  "chi ủy",
  "cấp ủy",
  "tổ đảng",
  "ban đảng",
  "cán bộ đảng",
  "công tác đảng",
  "xây dựng đảng",
  "văn phòng đảng",
  "ban cán sự đảng",
  "ban chấp hành đảng",
  "bch đảng",
  "bch đb",
  "trung ương đảng",
  "vào đảng",
  "tuổi đảng",
  "huy hiệu đảng",
  "tỉnh ủy",
  "thành ủy",
  "huyện ủy",
  "quận ủy",
  "thị ủy",
  "đcsvn",
  "đuv",
  "đu",
  "cuv",
  "btcb",
  "pbtcb",
  "btđu",
  "pbtđu",
  "bchđb",
);
/** Said alone, they are the Party's. */
const PARTY_ALONE = phrases("đảng", "đv", "ban thường vụ", "thường vụ");
/** Of a committee; whose, stands behind it, or it is the Party's. */
const COMMITTEE = phrases(
  "ủy viên bch",
  "ủy viên btv",
  "ủy viên ban chấp hành",
  "ủy viên chấp hành",
  "ủy viên ban thường vụ",
  "ủy viên thường vụ",
  "uv bch",
  "uv btv",
  "uvbch",
  "uvbtv",
  "uvtv",
);
/** Bodies that whoever is no member of the Party sits in. */
const OTHER_BODIES = phrases(
  "hội",
  "đoàn",
  "công đoàn",
  "cđcs",
  "mặt trận",
  "mttq",
  "ubmttq",
  "liên hiệp",
  "liên minh",
  "hđnd",
  "htx",
  "hợp tác xã",
  "chữ thập đỏ",
  "thanh niên",
  "phụ nữ",
  "nông dân",
  "cựu chiến binh",
  "ccb",
);
const SECRETARY = phrases("bí thư");
const SECRETARY_SHORT = phrases("bt", "pbt");
/** Between «Bí thư» and the Youth Union whose secretary he is. */
const BEFORE_UNION = syllablesOf(
  "chi liên ban chấp hành bch thứ nhất thường trực cơ sở trung ương phường xã huyện quận tỉnh thành thị phố khóm ấp khu trường",
);
const UNION = syllablesOf("đoàn chiđoàn tncs");

/** Does the secretary at this place serve the Youth Union? */
function isOfUnion(among: readonly Syllable[], after: number): boolean {
  for (const typed of among.slice(after)) {
    if (UNION.some((meant) => fits(typed, meant))) return true;
    if (!BEFORE_UNION.some((meant) => fits(typed, meant))) return false;
  }
  return false;
}

function isPartys(text: string): boolean {
  const among = syllablesOf(text);
  if (holds(among, PARTY) || isOne(among, PARTY_ALONE)) return true;
  if (holds(among, COMMITTEE)) return !holds(among, OTHER_BODIES);
  const secretary = SECRETARY.map((phrase) => placeOf(among, phrase)).find((place) => place >= 0);
  if (secretary !== undefined) return !isOfUnion(among, secretary + 2);
  const [first] = among;
  const isShort = first !== undefined && SECRETARY_SHORT.some(([meant]) => meant && fits(first, meant));
  return isShort && !isOfUnion(among, 1);
}

const HEALTH = phrases(
  "bị bệnh",
  "mắc bệnh",
  "bị ung thư",
  "bị tai biến",
  "bị khuyết tật",
  "mất sức",
  "nhiễm hiv",
);
const HEALTH_FIRST = phrases(
  "bệnh tim",
  "ung thư",
  "người khuyết tật",
  "khuyết tật",
  "tàn tật",
  "thương binh",
  "bệnh binh",
);
const DISEASE = phrases("bệnh");
/** «Bệnh viện», «bệnh xá», «bệnh nhân» are where and with whom people work. */
const NO_DISEASE = phrases("bệnh viện", "bệnh xá", "bệnh nhân");
const BELIEF = phrases("theo đạo", "tín đồ", "phật tử", "giáo dân", "tôn giáo");
const BELIEF_FIRST = phrases(
  "dân tộc",
  "đạo phật",
  "đạo công giáo",
  "đạo cao đài",
  "đạo hòa hảo",
  "đạo tin lành",
);
const SCHOOL = phrases("nội trú", "bán trú");

const begins = (among: readonly Syllable[], some: readonly Syllable[][]): boolean =>
  some.some((phrase) => placeOf(among, phrase) === 0);

function kindOf(text: string): HiddenKind | null {
  if (isPartys(text)) return "party";
  const among = syllablesOf(text);
  if (holds(among, HEALTH) || begins(among, HEALTH_FIRST)) return "health";
  if (begins(among, DISEASE) && !begins(among, NO_DISEASE)) return "health";
  if (holds(among, BELIEF) || (begins(among, BELIEF_FIRST) && !holds(among, SCHOOL))) return "belief";
  return null;
}

/** Cut out of the text before it is parted: numbers and addresses hold the signs that part it. */
const NUMBERS: readonly (readonly [HiddenKind, RegExp])[] = [
  ["contact", /(?:(?:e-?mail|thư điện tử)\s*[:.]?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu],
  [
    "contact",
    /(?:(?:facebook|fb|zalo|web|website)\s*[:.]?\s*)?(?:https?:\/\/|www\.|fb\.com|facebook\.com|zalo\.me)\S*/giu,
  ],
  [
    "identity",
    /(?<!\p{L})(?:số\s+)?(?:cccd|cmnd|cmt|cmtnd|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|hộ chiếu|định danh(?: cá nhân)?|mã số thuế|mst|bhxh|bhyt)(?:\s+số)?\s*[:.]?\s*[a-z]{0,2}\d[\d .-]{5,}\d/giu,
  ],
  ["identity", /(?<![\d/+])\d(?:[ .-]?\d){11}(?![ .-]?\d)/gu],
  [
    "contact",
    /(?<!\p{L})(?:số\s+)?(?:điện thoại|dien thoai|đ\/?t(?:dđ|dd)?|dt(?:dd)?|sđt|sdt|s\.đ\.t|tel|phone|mobile|di động|dđ|zalo|hotline|liên hệ|lh|gọi)(?!\p{L})\s*[:.]?\s*\(?\+?\d[\d .()-]{4,}\d/giu,
  ],
  ["contact", /(?<![\d/])(?:\(?\+?84\)?|\(?0)[ .()-]*\d(?:[ .()-]*\d){7,9}(?!\d)/gu],
  ["identity", /(?<!\d)\d(?:[ .-]?\d){8,}(?!\d)/gu],
];

const STREET = "đường|phố|hẻm|hẽm|ngõ|ngách|kiệt|duong|pho|hem|ngo";
/** From here to the end of a part stands where somebody lives. */
const ADDRESS = new RegExp(
  `(?:(?<!\\p{L})(?:tại|ở|ngụ|nhà)\\s+)*(?<!\\p{L})(?:(?:địa chỉ|đ\\/c|dia chi|thường trú|tạm trú|cư trú|hộ khẩu|hktt|ngụ tại)(?!\\p{L})|(?:số nhà|so nha|nhà số|nha so|sn)\\s*:?\\s*\\d|(?:nhà\\s+)?(?:số\\s+)?\\d+\\p{L}?(?:\\/\\d+\\p{L}?)*\\s*,?\\s+(?:${STREET})(?!\\p{L})|(?:hẻm|hẽm|ngõ|ngách|kiệt)\\s+\\d|\\d+\\/\\d+\\S*\\s+\\p{Lu}).*$`,
  "iu",
);
/** What goes on with an address that has begun. */
const ADDRESS_GOES_ON = new RegExp(
  `^(?:${STREET}|tổ|to|khu|ấp|ap|khóm|khom|thôn|phường|phuong|xã|xa|quận|quan|huyện|huyen|thị trấn|thị xã|thành phố|tp|tỉnh|tinh)(?![\\p{L}])\\.?\\s+\\S`,
  "iu",
);
/** A house number right before a name with capitals, alone in its part: «12 Lê Lợi». */
const STREET_NUMBER = /^\d+\p{L}?(?:\/\d+\p{L}?)*\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u;

/** Signs and words that join two occupations of one part. */
const JOINTS =
  /\s*(?:\(|\)|\[|\]|\||•|(?<!\d)\/|\/(?!\d)|:|–|—|\.(?=\s|$)|\s-+\s*|\s*-+\s|(?<![\p{L}\p{M}])(?:kiêm(?: nhiệm)?|kiem|đồng thời(?: là)?|dong thoi|và|va|cùng|nay là|hiện là|từng là)(?![\p{L}\p{M}]))\s*/iu;
const LEADING = /^(?:(?:kiêm(?: nhiệm)?|đồng thời(?: là)?|và)\s+)+/iu;
/** Membership said behind an occupation without a sign between: «Giáo viên là đảng viên». */
const MEMBER_BEHIND = /^(?!là\s)(.*?\S)\s+(?:là\s+)?(?:đảng\s+viên|dang\s+vien)(?![\p{L}\p{M}])/iu;

type Part = { readonly shown: string } | HiddenPart;

const tidied = (text: string): string => {
  const bare = text
    .replace(LEADING, "")
    .replace(/^[\s.,;:\-–—]+|[\s,;:\-–—]+$/gu, "")
    .replace(/(\p{Ll}{2})\.$/u, "$1")
    .replace(/^\(([^()]*)\)$/u, "$1");
  // A bracket that lost its other half with what was cut.
  const isWhole = (bare.match(/\(/gu) ?? []).length === (bare.match(/\)/gu) ?? []).length;
  return (isWhole ? bare : bare.replace(/[()]/gu, "")).trim();
};

/** One part as far as it may be seen; parted again only where something of it is hidden. */
function readPart(text: string): Part[] {
  const kind = kindOf(text);
  if (kind === null) return [{ shown: tidied(text) }];
  const pieces = text.split(JOINTS).filter((piece) => piece.trim() !== "");
  if (pieces.length > 1) return pieces.flatMap(readPart);
  const before = MEMBER_BEHIND.exec(text)?.[1];
  if (before && kindOf(before) === null)
    return [{ shown: tidied(before) }, { text: text.slice(before.length).trim(), kind }];
  return [{ text: tidied(text), kind }];
}

function readText(typed: string): Part[] {
  const parts: Part[] = [];
  let rest = normaliseText(typed);
  for (const [kind, pattern] of NUMBERS)
    rest = rest.replace(pattern, (text) => {
      parts.push({ text: text.trim(), kind });
      return ";";
    });
  let isAddress = false;
  for (const each of rest.split(/[,;\n]/u)) {
    const text = each.trim();
    const at: number =
      STREET_NUMBER.test(text) || (isAddress && ADDRESS_GOES_ON.test(text)) ? 0 : text.search(ADDRESS);
    isAddress = at >= 0;
    if (at >= 0) parts.push({ text: text.slice(at).trim(), kind: "address" });
    const before = tidied(at >= 0 ? text.slice(0, at) : text);
    if (before !== "") parts.push(...readPart(before));
  }
  return parts;
}

const asSecond = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;
const asFirst = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** What a wall says of an occupation and a position, and what it does not. */
export interface PublicOccupation {
  /** As people say them, each once: «Giáo viên, trưởng khóm». Null when there is nothing to say. */
  readonly shown: string | null;
  readonly hidden: readonly HiddenPart[];
}

/**
 * Sorts what was typed, part by part: an office of the Party tells who is a member, a number or an address where somebody is
 * reached, which no wall says; of the Youth Union and of every other body it is said.
 */
export function readOccupation(occupation: string | null, position: string | null): PublicOccupation {
  const parts = [occupation, position].flatMap((text) => readText(text ?? ""));
  const [first, ...others] = parts
    .flatMap((part) => ("shown" in part && part.shown !== "" ? [part.shown] : []))
    .filter((text, nth, all) => all.findIndex((each) => foldTones(each) === foldTones(text)) === nth);
  return {
    shown: first
      ? [parts[0] && "kind" in parts[0] ? asFirst(first) : first, ...others.map(asSecond)].join(", ")
      : null,
    hidden: parts.filter((part): part is HiddenPart => "kind" in part),
  };
}
