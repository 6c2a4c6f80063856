const DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split(" ");
const digit = (value: number): string => DIGITS[value] ?? "";

function units(value: number, tens: number): string {
  if (value === 1 && tens > 1) return "mốt";
  if (value === 4 && tens > 1) return "tư";
  return value === 5 && tens > 0 ? "lăm" : digit(value);
}

/** 0 to 999; `whole` says the hundreds even when there are none, as after thousands. */
function belowThousand(value: number, whole: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || whole) words.push(digit(hundreds), "trăm");
  if (tens === 0 && ones > 0 && words.length > 0) words.push("lẻ");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(digit(tens), "mươi");
  if (ones > 0 || (tens === 0 && words.length === 0)) words.push(units(ones, tens));
  return words.join(" ");
}

/** 0 to 999,999 as papers of the South write it out: 105 is «một trăm lẻ năm». */
export function numberInWords(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest, false);
  const head = `${belowThousand(thousands, false)} nghìn`;
  return rest === 0 ? head : `${head} ${belowThousand(rest, true)}`;
}

/** «07 (bảy)»: a count that nobody can alter with a pen. */
export const countInWords = (value: number): string =>
  `${String(value).padStart(2, "0")} (${numberInWords(value)})`;
