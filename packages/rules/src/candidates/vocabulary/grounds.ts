import type { Words } from "../../kernel/language.ts";
import type { Criterion } from "./criteria.ts";

/** Why somebody does not stand. The codes of papers, in lower case. */
export const GROUNDS = [
  "age",
  "residence",
  "capacity",
  "health",
  "discipline",
  "prosecuted",
  "serving",
  "conduct",
  "trust",
  "education",
  "it_ability",
  "reporting",
  "duplicate",
  "conflict",
  "withdrawn",
  "died",
  "dossier",
  "late",
  "other",
] as const;
export type Ground = (typeof GROUNDS)[number];

export const GROUND_WORDS: Record<Ground, Words> = {
  age: { vi: "Chưa đủ tuổi", en: "Under age" },
  residence: { vi: "Không cư trú đúng quy định", en: "Does not live where the rules ask" },
  capacity: { vi: "Mất hoặc hạn chế năng lực hành vi dân sự", en: "Without legal capacity" },
  health: { vi: "Không đủ sức khỏe", en: "Not in good health" },
  discipline: { vi: "Đang bị kỷ luật", en: "Under discipline" },
  prosecuted: { vi: "Bị khởi tố, truy cứu", en: "Prosecuted" },
  serving: { vi: "Đang chấp hành án", en: "Serving a sentence" },
  conduct: { vi: "Không bảo đảm phẩm chất, gương mẫu", en: "Conduct" },
  trust: { vi: "Không được cử tri tín nhiệm", en: "Not trusted by the voters" },
  education: { vi: "Không đạt trình độ tỉnh quy định", en: "Below the education required" },
  it_ability: { vi: "Không biết sử dụng công nghệ thông tin", en: "Not able to use computers" },
  reporting: {
    vi: "Không biết lập kế hoạch, thống kê, báo cáo",
    en: "Not able to plan, keep statistics and report",
  },
  duplicate: { vi: "Ứng cử ở khóm khác", en: "Stands in another khóm" },
  conflict: { vi: "Là thành viên Tổ bầu cử", en: "Sits in the election team" },
  withdrawn: { vi: "Xin rút", en: "Withdrew" },
  died: { vi: "Đã mất", en: "Died" },
  dossier: { vi: "Hồ sơ thiếu hoặc không hợp lệ", en: "Dossier incomplete or not valid" },
  late: { vi: "Nộp sau hạn", en: "Handed in late" },
  other: { vi: "Lý do khác", en: "Other" },
};

/** The criterion that must have been found not met before its ground can be named. */
export const CRITERION_OF_GROUND: Partial<Record<Ground, Criterion>> = {
  age: "age",
  residence: "residence",
  capacity: "capacity",
  health: "health",
  discipline: "discipline",
  prosecuted: "prosecution",
  serving: "serving",
  conduct: "conduct",
  trust: "trust",
  education: "education",
  it_ability: "it_ability",
  reporting: "reporting",
};

/** Grounds that a reviewer may find; withdrawal and death are recorded by commands of their own. */
export const FINDING_GROUNDS = GROUNDS.filter(
  (ground): ground is Exclude<Ground, "withdrawn" | "died"> => ground !== "withdrawn" && ground !== "died",
);
export type FindingGround = (typeof FINDING_GROUNDS)[number];
