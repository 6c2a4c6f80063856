import { asCalendarDate } from "../../kernel/calendar.ts";
import { law, type RulePack } from "../rules.ts";
import { ND_59_2023 } from "./nd-59-2023.ts";

/**
 * Regime C: the decree on thôn and tổ dân phố. It sets standards, term, provisional head and size; the vote itself goes
 * on under the law and decree of regime B, over which it is laid.
 */
export const ND_185_2026: RulePack = {
  id: "VN-ND185-2026",
  name: "Nghị định 185/2026 (bầu theo Luật 10/2022 và Nghị định 59/2023)",
  validFrom: asCalendarDate("2026-05-26"),
  validTo: null,
  validity: { citation: "NĐ 185/2026/NĐ-CP (từ 26/5/2026), Đ4k2: bầu theo Luật 10/2022/QH15", tag: "R" },
  rules: {
    ...ND_59_2023.rules,
    provisionalHeadMaxMonths: law(6, "NĐ 185/2026 Đ4k2", "R"),
    termYears: law([5], "NĐ 185/2026 Đ4k3", "R"),
    termAdjustMaxMonths: law(6, "NĐ 185/2026 Đ4k3", "R"),
    minAge: law(21, "NĐ 185/2026 Đ7", "R"),
    workingAgePreferred: law(true, "NĐ 185/2026 Đ7", "R"),
    residenceTest: law({ registered: null, actual: true, scope: "commune_level" }, "NĐ 185/2026 Đ7", "R"),
    generalStandards: law(["health", "conduct"], "NĐ 185/2026 Đ7", "R"),
    unitMinHouseholds: law({ neighbourhood: 550, hamlet: 400 }, "NĐ 185/2026 Đ10", "R"),
    addedStandards: law(
      [
        "it_ability",
        "planning_statistics_reporting",
        "not_disciplined",
        "not_prosecuted",
        "not_serving_sentence",
      ],
      "NĐ 185/2026 Đ7",
      "R",
    ),
  },
};
