import type { Words } from "../../kernel/language.ts";

/** Does the person hold the office now, did he once, or never? Reports know two: again (tái cử) and new. */
export const STANDINGS = ["incumbent", "former", "new"] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_WORDS: Record<Standing, Words> = {
  incumbent: { vi: "Đương nhiệm, tái cử", en: "Incumbent" },
  former: { vi: "Đã từng giữ chức", en: "Former head" },
  new: { vi: "Ứng cử mới", en: "New" },
};

export const isIncumbent = (standing: Standing): boolean => standing === "incumbent";
