/** Khmer digits: `07/05/2022` → `០៧/០៥/២០២២`. Everything that is no digit stays. */
export const khmerDigits = (text: string | number): string =>
  String(text).replace(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));

const WEEKDAYS = ["ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍", "ថ្ងៃអាទិត្យ"] as const;

/** 1 is Monday. */
export const khmerWeekday = (weekday: number): string => WEEKDAYS[weekday - 1] ?? "";
