import type { Sameness } from "./person-match.ts";

/** One side of a pair as it was written down; without a birth of its own it is the day of the table. */
export interface WrittenPerson {
  readonly name: string;
  /** Day or year; null where none was written. */
  readonly birth?: string | null;
  /** Stands for the digest of an identity number. */
  readonly idDigest?: string;
}

/** The day of birth of everybody in the table of whom no other is told. */
export const TABLE_BIRTH = "1979-02-03";

type Side = string | WrittenPerson;
type Pair = readonly [sameness: Sameness, one: Side, other: Side];

/** What is one name however it is typed. */
const ONE_NAME: readonly Pair[] = [
  ["certain", "Thạch Sa Rinh", "Thạch Sa Rinh"],
  ["certain", "Thạch Sa Rinh", "THẠCH SA RINH"],
  ["certain", "Thạch Sa Rinh", "thạch sa rinh"],
  ["certain", "Nguyễn Thị Mít", "Nguyễn Thị Mít".normalize("NFD")],
  ["certain", "Nguyễn Thị Mít", "Nguyễn\u00A0Thị  Mít "],
  ["certain", "Nguyễn Thị Mít", "Nguyễn \u200BThị Mít"],
  ["certain", "Đinh Công Đạt", "Ðinh Công Ðạt"],
  ["certain", "Đinh Công Đạt", "Ɖinh Công Ɖạt"],
  ["certain", "đặng đình đậu", "ðặng ðình ðậu"],
  ["certain", "Đặng Đình Đậu", "ɖặng ɖình ɖậu"],
  ["certain", "Nguyễn Văn Hoà", "Nguyễn Văn Hòa"],
  ["certain", "Trần Thị Thuý", "Trần Thị Thúy"],
  ["certain", "Lê Thị Thuỷ", "Lê Thị Thủy"],
  ["certain", "Võ Văn Toả", "Võ Văn Tỏa"],
  ["certain", "Lê Khoẻ", "Lê Khỏe"],
  ["certain", "Phạm Hoá", "Phạm Hóa"],
  ["certain", "Đặng Thị Mỹ", "Đặng Thị Mĩ"],
  ["certain", "Lý Văn Quý", "Lí Văn Quí"],
  ["certain", "Trần Sỹ", "Trần Sĩ"],
  ["certain", "Đỗ Kỳ", "Đỗ Kì"],
  ["certain", "K'Brọi Mlô", "K’Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "K‘Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "K`Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "K´Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "KʼBrọi Mlô"],
  ["certain", "K'Brọi Mlô", "K′Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "KBrọi Mlô"],
  ["certain", "K'Brọi Mlô", "K Brọi Mlô"],
  ["certain", "K'Brọi Mlô", "K' Brọi Mlô"],
  ["certain", "H’Hen Niê", "H' Hen Niê"],
  ["certain", "H’Hen Niê", "HHen Niê"],
  ["certain", "H’Hen Niê", "H Hen Niê"],
  ["certain", "Y-Blin Niê Kdăm", "YBlin Niê Kdăm"],
  ["certain", "Y-Blin Niê Kdăm", "Y Blin Niê Kdăm"],
  ["certain", "Y-Blin Niê Kdăm", "Y‑Blin Niê Kdăm"],
  ["certain", "Y-Blin Niê Kdăm", "Y – Blin Niê Kdăm"],
  ["certain", "K'Nam", "K’Nam"],
  ["certain", "K'Nam", "KNam"],
  ["certain", "Thạch Sa Rinh", "Thạch Sarinh"],
  ["certain", "Danh Sóc Kha", "Danh Sóckha"],
  ["certain", "Kim Sô Phia", "Kim Sôphia"],
  ["certain", "Lâm Sô Rya", "Lâm SôRya"],
  ["certain", "Nguyễn Văn Mít", "NguyễnVăn Mít"],
  ["certain", "Nguyễn Văn Mít", "NguyễnVănMít"],
  ["certain", "Kim Thị Chanh", "Bà Kim Thị Chanh"],
  ["certain", "Nguyễn Văn Mít", "Ông Nguyễn Văn Mít"],
  ["certain", "Nguyễn Văn Mít", "ông: Nguyễn Văn Mít"],
  ["certain", "Lâm Thị Quýt", "Chị Lâm Thị Quýt"],
  ["certain", "Trần Văn Ổi", "Đồng chí Trần Văn Ổi"],
  ["certain", { name: "Danh Nhãn", idDigest: "x" }, { name: "Danh Nhản", birth: "1980", idDigest: "x" }],
];

/** Nearly sure: what is written agrees, but something that would settle it is not there. */
const NEARLY_SURE: readonly Pair[] = [
  ["likely", "Thạch Sa Rinh", "thach sa rinh"],
  ["likely", "Nguyễn Thị Mít", "NGUYEN THI MIT"],
  ["likely", "Đinh Công Đạt", "Dinh Cong Dat"],
  ["likely", "H’Hen Niê", "hhen nie"],
  ["likely", "Nguyễn Văn Tám", "Nguyễn Văn Tâm"],
  ["likely", "Nguyễn Văn Tám", "Nguyễn Văn Tam"],
  ["likely", "Lê Thị Thủy", "Lê Thị Thùy"],
  ["likely", "Trần Thị Hoa", "Trần Thị Hòa"],
  ["likely", "Lê Văn Dũng", "Lê Văn Dụng"],
  ["likely", "Kim Sơn", "Kim Son"],
  ["likely", "Đoàn Văn Đức", "Đoàn Văn Dực"],
  ["likely", "Thạch Sa Rinh", "Rinh Thạch Sa"],
  ["likely", "Nguyễn Văn Mít", "Mít Nguyễn Văn"],
  ["likely", "Nguyễn Văn Mít", "Mít Văn Nguyễn"],
  ["likely", "Thạch Sa Rinh", "Thạch S. Rinh"],
  ["likely", "Thạch Sa Rinh", "Th. Sa Rinh"],
  ["likely", "Nguyễn Thị Ngọc Ánh", "Nguyễn T. N. Ánh"],
  ["likely", "Ông Cao Thắng", "Cao Thắng"],
  ["likely", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: "1979-03-02" }],
  ["likely", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: "1979" }],
  ["likely", { name: "Thạch Sa Rinh", birth: "1979" }, { name: "Thạch Sa Rinh", birth: "1979" }],
  ["likely", { name: "Lê Văn Nam", idDigest: "x" }, { name: "Lê Văn Nam", idDigest: "y" }],
];

/** To be asked: it may be he, and it may as well be another. */
const TO_BE_ASKED: readonly Pair[] = [
  ["possible", "Nguyễn Thị Ngọc Ánh", "Nguyễn Ngọc Ánh"],
  ["possible", "Nguyễn Thị Ngọc Ánh", "Nguyễn Thị Ánh"],
  ["possible", "Nguyễn Văn Mít", "Nguyễn Mít"],
  ["possible", "Trần Đậu", "Trần Văn Đậu"],
  ["possible", "Thạch Sa Rinh", "Thạch Rinh"],
  ["possible", "Đinh Công Đạt", "Ðinh Ðạt"],
  ["possible", "Huỳnh Ngọc Sen", "Huỳng Ngọc Sen"],
  ["possible", "Huỳnh Ngọc Sen", "Huỳnh Ngọc Seen"],
  ["possible", "Huỳnh Ngọc Sen", "Huỳnh Nọgc Sen"],
  ["possible", "Huỳnh Ngọc Sen", "Huynh Ngọc Se"],
  ["possible", "Thạch Sa Rinh", "Thạch Xa Rinh"],
  ["possible", "Thạch Sa Rinh", "Thạch So Rinh"],
  ["possible", "Thạch Sa Rinh", "Thach Sa Rin"],
  ["possible", "Nguyễn Văn An", "Nguyễn Văn Anh"],
  ["possible", "Nguyễn Văn Mít", "Guyễn Văn Mít"],
  ["possible", "Nguyễn Văn Mít", "Nguyễn Văn Mitt"],
  ["possible", "Sơn Ngọc Thạch", "Thạch Ngọc Sơn"],
  ["possible", "Kim Lâm", "Lâm Kim"],
  ["possible", "Lý Văn Châu", "Châu Văn Lý"],
  ["possible", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: null }],
  ["possible", "Thạch Sa Rinh", { name: "thach sa rinh", birth: null }],
  ["possible", "Thạch Sa Rinh", { name: "Thạch S. Rinh", birth: "1979-03-02" }],
  ["possible", "Thạch Sa Rinh", { name: "Thạch S. Rinh", birth: "1979" }],
  ["possible", "Lê Văn Tám", { name: "Lê Văn Tâm", birth: "1979" }],
  ["possible", { name: "Lê Văn Tám", idDigest: "x" }, { name: "Lê Văn Tâm", idDigest: "y" }],
  [
    "possible",
    { name: "Thạch Sa Rinh", idDigest: "x" },
    { name: "Thạch Sa Rinh", birth: "1979", idDigest: "y" },
  ],
];

/** Two people. */
const TWO_PEOPLE: readonly Pair[] = [
  ["different", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: "1979-02-04" }],
  ["different", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: "1978-02-03" }],
  ["different", "Thạch Sa Rinh", { name: "Thạch Sa Rinh", birth: "1978" }],
  ["different", "Nguyễn Văn An", "Nguyễn Thị An"],
  ["different", "Nguyễn Văn An", "Nguyễn Hữu An"],
  ["different", "Nguyễn Văn An", "Trần Văn An"],
  ["different", "Nguyễn Văn Mít", "Nguyễn Văn Ổi"],
  ["different", "Nguyễn Văn Mít", "Lê Thị Chanh"],
  ["different", "Danh Nhãn", "Thạch Nhãn"],
  ["different", "K'Brọi Mlô", "K'Nam Mlô"],
  ["different", "K'Nam", "K'Brọi"],
  ["different", "H’Hen Niê", "Y-Blin Niê"],
  ["different", "Thạch Sa Rinh", "T. S. R."],
  ["different", "Nguyễn Văn Mít", "Nguyễn"],
  ["different", "Nguyễn Văn Mít", ""],
  ["different", "Nguyễn Văn An", { name: "Nguyễn Văn Anh", birth: "1979" }],
  ["different", "Nguyễn Văn Mít", { name: "Nguyễn Mít", birth: "1979" }],
  ["different", "Lê Văn Tám", { name: "Lê Văn Tâm", birth: null }],
  ["different", { name: "Lê Văn Nam", idDigest: "x" }, { name: "Lê Văn Nam", birth: null, idDigest: "y" }],
  ["different", { name: "Lê Văn Nam", idDigest: "x" }, { name: "Lê Nam", idDigest: "y" }],
  ["different", { name: "Lê Văn Nam", idDigest: "x" }, { name: "Lê Văn Năn", idDigest: "y" }],
  ["different", "Lê An Hà", "Lê Anh Tá"],
];

const written = (side: Side): WrittenPerson => (typeof side === "string" ? { name: side } : side);

/** 120 pairs of entries and how sure it is that two are one person. */
export const PERSON_PAIRS = [...ONE_NAME, ...NEARLY_SURE, ...TO_BE_ASKED, ...TWO_PEOPLE].map(
  ([sameness, one, other]) => [sameness, written(one), written(other)] as const,
);
