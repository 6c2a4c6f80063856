import type { Group } from "./composition.ts";
import type { Span } from "./plain-reading.ts";

/** The seven figures that reports give of those who stand. */
export const QUANTITIES = [
  "women",
  "incumbents",
  "newcomers",
  "professionals",
  "theory_primary",
  "theory_intermediate",
  "ethnic_minority",
] as const satisfies readonly Group[];
export type Quantity = (typeof QUANTITIES)[number];

/** Words of a text that say of what a figure speaks; null: of something that the register does not count so. */
export interface QuantityPhrase extends Span {
  readonly quantity: Quantity | null;
}

const LIST_MARK = "(?: ?[,;/–-] ?| và | hoặc | đến | ?, ?và )";
const TRAINED = "(?:cao đẳng|đại học|trên đại học|sau đại học|thạc sĩ|cđ|đh)";

/** Name → words, the longer ones first. Names before a level say in which ladder it stands. */
const PATTERNS = {
  other_start:
    "không tái cử|dân tộc (?:khmer|khơ-?me|hoa|chăm|kinh|tày|thái|mường|nùng)|nhiệm kỳ (?:trước|qua)|lần lượt|so với|tăng|giảm|(?:quốc tế|ngày|hội|chi hội|liên hiệp|lh) phụ nữ(?: việt nam)?|phụ nữ việt nam|lhpn",
  theory_level:
    "(?:sơ cấp|trung cấp|cao cấp|cử nhân) (?:về )?(?:lý luận|lí luận|llct|chính trị)(?: chính trị)?",
  trained: `(?:từ )?(?:trung cấp|tc)(?:${LIST_MARK}${TRAINED})+|từ trung cấp(?: chuyên nghiệp| chuyên môn)? trở lên`,
  level_up: "từ sơ cấp trở lên",
  theory: "trình độ (?:lý luận|lí luận)(?: chính trị)?|lý luận chính trị|lí luận chính trị|llct",
  training: "trình độ chuyên môn(?: nghiệp vụ)?|chuyên môn nghiệp vụ|chuyên môn",
  primary: "sơ cấp",
  intermediate: "trung cấp",
  women: "phụ nữ|nữ giới|nữ",
  incumbents: "tái ứng cử|tái cử|đương nhiệm",
  newcomers:
    "(?:ứng cử viên|ứng cử|người|tham gia|nhân tố|giới thiệu) mới|mới (?:tham gia |ra )?ứng cử|(?:ứng cử |tham gia )lần đầu|lần đầu(?: tiên)? (?:ra |tham gia )?ứng cử|(?<!kỳ )(?<!thôn )mới(?= ?(?:chiếm|có|là|:|\\d))|(?<=[\\d%] )mới",
  ethnic_minority: "(?:người |đồng bào )?dân tộc (?:thiểu số|ít người)|dtts|người dân tộc",
  other:
    "nam giới|nam|đảng viên|ngoài đảng|tôn giáo|độ tuổi|tuổi|cử tri|hộ|phiếu|tín nhiệm|cao cấp|cử nhân|cao đẳng|đại học|thạc sĩ|tiến sĩ|trung học|thpt|thcs|chưa qua|chưa có|trúng cử|cấp ủy|cấp uỷ|chi ủy|chi uỷ|hội đồng nhân dân|hđnd|đại biểu|hội viên|đoàn viên|dân số|nhân khẩu|lao động",
} as const;
type PatternName = keyof typeof PATTERNS;

const WORDS = new RegExp(
  Object.entries(PATTERNS)
    .map(([name, pattern]) => `(?<${name}>(?<!\\p{L})(?:${pattern})(?!\\p{L}))`)
    .join("|"),
  "gu",
);

type Ladder = "training" | "theory" | null;

const nameOf = (groups: Record<string, string | undefined>): PatternName =>
  (Object.keys(PATTERNS) as PatternName[]).find((name) => groups[name] !== undefined) ?? "other";

const theoryLevel = (words: string): Quantity | null => {
  if (words.startsWith("sơ cấp")) return "theory_primary";
  return words.startsWith("trung cấp") ? "theory_intermediate" : null;
};

function quantityOf(name: PatternName, words: string, ladder: Ladder): Quantity | null {
  switch (name) {
    case "theory_level":
      return theoryLevel(words);
    case "primary":
    case "intermediate":
      return ladder === "theory" ? theoryLevel(words) : null;
    case "trained":
      return ladder === "theory" ? null : "professionals";
    case "training":
      return "professionals";
    case "women":
    case "incumbents":
    case "newcomers":
    case "ethnic_minority":
      return name;
    default:
      return null;
  }
}

const LADDER: Partial<Record<PatternName, Ladder>> = {
  theory: "theory",
  theory_level: "theory",
  training: "training",
  women: null,
  incumbents: null,
  newcomers: null,
  ethnic_minority: null,
};

/** Every phrase of a plain text in order. «Trung cấp» alone is a level of whatever ladder was last spoken of. */
export function quantityPhrases(text: string): QuantityPhrase[] {
  let ladder: Ladder = null;
  return [...text.matchAll(WORDS)].map(({ 0: words, index, groups = {} }) => {
    const name = nameOf(groups);
    const isTraining = name === "intermediate" && text.startsWith(" chuyên môn", index + words.length);
    const next = LADDER[name];
    if (next !== undefined) ladder = next;
    const quantity = isTraining ? "professionals" : quantityOf(name, words, ladder);
    return { start: index, end: index + words.length, quantity };
  });
}
