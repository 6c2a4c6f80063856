import { asCalendarDate } from "../../kernel/calendar.ts";
import { law, type RulePack } from "../rules.ts";
import { ND_59_2023 } from "./nd-59-2023.ts";

/** Regime C: known from one source that nobody has confirmed. It changes standards and term, and adds to regime B. */
export const ND_185_2026: RulePack = {
  id: "VN-ND185-2026",
  name: "Nghị định 185/2026 (chưa kiểm chứng)",
  validFrom: asCalendarDate("2026-05-26"),
  validTo: null,
  validity: { citation: "NĐ 185/2026/NĐ-CP, một nguồn chưa được xác nhận", tag: "S" },
  status: "unverified",
  rules: {
    ...ND_59_2023.rules,
    provisionalHeadMaxMonths: law(6, "NĐ 185/2026 Đ4k2", "S"),
    termYears: law([5], "NĐ 185/2026 Đ4k3", "S"),
    termAdjustMaxMonths: law(6, "NĐ 185/2026 Đ4k3", "S"),
    minAge: law(21, "NĐ 185/2026 Đ7", "S"),
    residenceTest: law({ registered: null, actual: true, scope: "commune_level" }, "NĐ 185/2026 Đ7", "S"),
    unitMinHouseholds: law({ neighbourhood: 550, hamlet: 400 }, "NĐ 185/2026 Đ10", "R"),
    addedStandards: law(
      ["it_ability", "not_disciplined", "not_prosecuted", "not_serving_sentence"],
      "NĐ 185/2026 Đ7",
      "S",
    ),
  },
};
