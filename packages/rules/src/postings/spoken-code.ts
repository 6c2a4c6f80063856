import { type Decision, no, yes } from "../kernel/decision.ts";
import { foldTones } from "../kernel/vietnamese-name.ts";

/** Sixty-four short words, plants first, that stay apart from each other without their tones. */
export const SPOKEN_WORDS = [
  ..."sen mít quýt tràm chanh dừa nhãn ổi cam bưởi xoài me khế mận lúa tre".split(" "),
  ..."trúc mía cau trầu sả gừng nghệ tỏi hành ớt cà bí bầu mướp đậu ngô".split(" "),
  ..."khoai sắn chuối na lê đào mai cúc huệ lan hồng thông ghe xuồng chèo lưới".split(" "),
  ..."nón áo khăn gạo nồi chén bàn đèn trống chuông sao sông nước mây nắng gió".split(" "),
] as const;

const BITS_PER_WORD = 6n;
const WORDS_PER_CODE = 8;
const CODE_DIGITS = 12;
const PLACE = new Map(SPOKEN_WORDS.map((word, index) => [foldTones(word), BigInt(index)]));

/** A sheet's code (12 hex digits, 48 bits) as eight words that can be said over the telephone. */
export function spokenCode(code: string): string {
  const bits = BigInt(`0x${code}`);
  return Array.from({ length: WORDS_PER_CODE }, (_, index) => {
    const shift = BITS_PER_WORD * BigInt(WORDS_PER_CODE - 1 - index);
    return SPOKEN_WORDS[Number((bits >> shift) & 63n)];
  }).join(" ");
}

/**
 * The code behind eight words, heard or typed with or without tones. Refuses `spoken_word_unknown` {word, position} for
 * the first word that is none of the sixty-four, `spoken_words_count` {count, of} when they are not eight.
 */
export function readSpokenCode(text: string): Decision<string, "spoken_word_unknown" | "spoken_words_count"> {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
  const wrong = words.findIndex((word) => !PLACE.has(foldTones(word)));
  if (wrong >= 0) return no("spoken_word_unknown", { word: words[wrong] ?? "", position: wrong + 1 });
  if (words.length !== WORDS_PER_CODE)
    return no("spoken_words_count", { count: words.length, of: WORDS_PER_CODE });
  const bits = words.reduce((sum, word) => (sum << BITS_PER_WORD) | (PLACE.get(foldTones(word)) ?? 0n), 0n);
  return yes(bits.toString(16).padStart(CODE_DIGITS, "0"));
}
