import type { Words } from "../../kernel/language.ts";

/** What a candidate must fulfil; which of them apply is for the rules in force. */
export const CRITERIA = [
  "age",
  "residence",
  "capacity",
  "health",
  "conduct",
  "discipline",
  "prosecution",
  "serving",
  "education",
  "it_ability",
  "reporting",
  "trust",
] as const;
export type Criterion = (typeof CRITERIA)[number];

export const CRITERION_WORDS: Record<Criterion, Words> = {
  age: { vi: "Đủ tuổi vào ngày bầu cử", en: "Of age on election day" },
  residence: { vi: "Cư trú đúng quy định", en: "Residence" },
  capacity: { vi: "Năng lực hành vi dân sự", en: "Legal capacity" },
  health: { vi: "Sức khỏe", en: "Health" },
  conduct: { vi: "Phẩm chất, gương mẫu", en: "Conduct" },
  discipline: { vi: "Không bị kỷ luật", en: "Not under discipline" },
  prosecution: { vi: "Không bị khởi tố, truy cứu", en: "Not prosecuted" },
  serving: { vi: "Không đang chấp hành án", en: "Not serving a sentence" },
  education: { vi: "Học vấn từ trung học cơ sở", en: "Lower secondary education" },
  it_ability: { vi: "Biết sử dụng công nghệ thông tin", en: "Able to use computers" },
  reporting: { vi: "Biết lập kế hoạch, thống kê, báo cáo", en: "Able to plan, keep statistics and report" },
  trust: { vi: "Tín nhiệm nơi cư trú", en: "Trusted where he lives" },
};
