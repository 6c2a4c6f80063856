import { RULE_PACKS } from "@sansang/rules/elections/rule-pack";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages } from "../../i18n/messages.ts";
import { formatRuleValue } from "./format-rule.ts";

const t = createTranslator({ locale: "vi", messages: messages.vi, namespace: "elections.value" });
const words = (key: string, value: unknown) => formatRuleValue(key, value, t, "vi");

test.each(RULE_PACKS)("$id: every value of a rule is said in words", ({ rules }) => {
  const raw = Object.entries(rules)
    .map(([key, { value }]) => `${key}: ${words(key, value)}`)
    .filter((text) => /undefined|NaN|\[object|[a-z]_[a-z]|true|false/.test(text));
  expect(raw).toEqual([]);
});

const [, , DECREE_2026] = RULE_PACKS;

test.each([
  ["unitMinHouseholds", "khóm, tổ dân phố: 550 hộ; ấp, thôn: 400 hộ"],
  ["residenceTest", "thực sự cư trú trong phường, xã"],
  ["termAdjustMaxMonths", "6 tháng"],
  ["provisionalHeadMaxMonths", "6 tháng"],
  ["workingAgePreferred", "Có"],
  ["generalStandards", "sức khỏe; phẩm chất, uy tín, gương mẫu"],
  [
    "addedStandards",
    "biết dùng công nghệ thông tin; biết lập kế hoạch, thống kê, báo cáo; không bị kỷ luật; không bị truy cứu; không đang chấp hành án",
  ],
  ["removalPetition", "ít nhất 1/2 số hộ"],
] as const)("under the decree of 2026 %s is “%s”", (key, text) => {
  expect(words(key, DECREE_2026?.rules[key].value)).toBe(text);
});
