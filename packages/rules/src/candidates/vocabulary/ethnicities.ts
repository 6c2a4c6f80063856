import type { Words } from "../../kernel/language.ts";
import { foldTones } from "../../kernel/vietnamese-name.ts";

export interface EthnicGroup {
  readonly words: Words;
  /** Codes of the two official lists, which disagree from 04 on. */
  readonly codes: { readonly list1979: string; readonly list2008: string };
  /** Other ways in which the name is written. */
  readonly aliases: readonly string[];
}

const group = (name: string, list1979: string, list2008: string, ...aliases: string[]): EthnicGroup => ({
  words: { vi: name, en: name },
  codes: { list1979, list2008 },
  aliases,
});

/**
 * The 54 groups in the order of QĐ 1019/QĐ-TCTK (2008), whose codes from 21 on are recalled, not read; beside them the
 * codes of QĐ 121-TCTK/PPCĐ (1979).
 */
export const ETHNIC_GROUPS = {
  kinh: group("Kinh", "01", "01"),
  tay: group("Tày", "02", "02"),
  thai: group("Thái", "03", "03"),
  muong: group("Mường", "06", "04"),
  khmer: group("Khmer", "05", "05", "Khơ-me", "Khơ me", "Khome"),
  hoa: group("Hoa", "04", "06", "Hán"),
  nung: group("Nùng", "07", "07"),
  hmong: group("Hmông", "08", "08", "Mông"),
  dao: group("Dao", "09", "09"),
  gia_rai: group("Gia Rai", "10", "10"),
  e_de: group("Ê Đê", "12", "11"),
  ba_na: group("Ba Na", "13", "12"),
  san_chay: group("Sán Chay", "15", "13"),
  cham: group("Chăm", "17", "14"),
  co_ho: group("Cơ Ho", "16", "15"),
  xo_dang: group("Xơ Đăng", "14", "16"),
  san_diu: group("Sán Dìu", "18", "17"),
  hre: group("Hrê", "19", "18"),
  ra_glai: group("Ra Glay", "21", "19", "Ra-glai", "Raglai"),
  mnong: group("Mnông", "20", "20"),
  tho: group("Thổ", "24", "21"),
  xtieng: group("Xtiêng", "22", "22"),
  kho_mu: group("Khơ Mú", "29", "23"),
  bru_van_kieu: group("Bru Vân Kiều", "23", "24", "Vân Kiều", "Bru"),
  co_tu: group("Cơ Tu", "26", "25"),
  giay: group("Giáy", "25", "26"),
  ta_oi: group("Tà Ôi", "31", "27"),
  ma: group("Mạ", "28", "28"),
  gie_trieng: group("Gié Triêng", "27", "29"),
  co: group("Co", "30", "30"),
  cho_ro: group("Chơ Ro", "32", "31"),
  xinh_mun: group("Xinh Mun", "34", "32"),
  ha_nhi: group("Hà Nhì", "35", "33"),
  chu_ru: group("Chu Ru", "36", "34"),
  lao: group("Lào", "37", "35"),
  la_chi: group("La Chí", "38", "36"),
  khang: group("Kháng", "33", "37"),
  phu_la: group("Phù Lá", "40", "38"),
  la_hu: group("La Hủ", "41", "39"),
  la_ha: group("La Ha", "39", "40"),
  pa_then: group("Pà Thẻn", "46", "41"),
  lu: group("Lự", "42", "42"),
  ngai: group("Ngái", "11", "43"),
  chut: group("Chứt", "44", "44"),
  lo_lo: group("Lô Lô", "43", "45"),
  mang: group("Mảng", "45", "46"),
  co_lao: group("Cơ Lao", "47", "47"),
  bo_y: group("Bố Y", "49", "48"),
  cong: group("Cống", "48", "49"),
  si_la: group("Si La", "50", "50"),
  pu_peo: group("Pu Péo", "51", "51"),
  ro_mam: group("Rơ Măm", "54", "52"),
  brau: group("Brâu", "52", "53"),
  o_du: group("Ơ Đu", "53", "54"),
} as const satisfies Record<string, EthnicGroup>;

export type Ethnicity = keyof typeof ETHNIC_GROUPS;
export const ETHNICITIES = Object.keys(ETHNIC_GROUPS) as [Ethnicity, ...Ethnicity[]];

/** Every group but the Kinh (NĐ 05/2011). */
export const isMinority = (ethnicity: Ethnicity): boolean => ethnicity !== "kinh";

const bare = (name: string): string => foldTones(name).replace(/[^a-z]/gu, "");

const BY_NAME: ReadonlyMap<string, Ethnicity> = new Map(
  ETHNICITIES.flatMap((key) => {
    const { words, aliases } = ETHNIC_GROUPS[key];
    return [key, words.vi, ...aliases].map((name) => [bare(name), key] as const);
  }),
);

/** The group that is meant by a name written in any of its ways, without tones too; null for one that no list has. */
export const ethnicityNamed = (name: string): Ethnicity | null => BY_NAME.get(bare(name)) ?? null;
