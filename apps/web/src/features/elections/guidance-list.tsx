import { STEP_CODES, stepOf } from "@sansang/rules/checklist/standard-template";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { Card } from "@sansang/ui/card";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { formatRuleValue } from "./format-rule.ts";

type Sentence = RouterOutputs["elections"]["show"]["guidance"][number];

type Props = { guidance: readonly Sentence[]; readsTags: boolean };

/** `due.TRAINING` → the name of the step; null where the key is a rule. */
function dueStep(key: string, language: Language): string | null {
  const code = STEP_CODES.find((each) => key === `due.${each}`);
  return code ? stepOf(code).name[language] : null;
}

/** What the province has said and communes plan, newest law first under their own citations. */
export async function GuidanceList({ guidance, readsTags }: Props) {
  const [t, value, language] = await Promise.all([
    getTranslations("elections"),
    getTranslations("elections.value"),
    getLocale(),
  ]);
  if (guidance.length === 0) return null;
  const nameOf = (key: string) => dueStep(key, language) ?? t(`rule.${key}` as "rule.minAge");
  const givenValueOf = ({ key, value: given }: Sentence) =>
    dueStep(key, language)
      ? value("daysBefore", { count: Number(given) })
      : formatRuleValue(key, given, value, language);
  return (
    <Card title={t("guidance.title")} flush>
      <ul className="divide-y divide-line">
        {guidance.map((sentence) => (
          <li key={sentence.id} className="px-4 py-2.5">
            <p>
              <b className="font-semibold">{nameOf(sentence.key)}:</b> {givenValueOf(sentence)}
            </p>
            <p className="text-ink-2 text-sm">
              {t("guidance.source", {
                unit: sentence.unitName,
                citation: sentence.citation,
                name: sentence.adoptedBy,
                day: formatDate(dateIn(new Date(sentence.adoptedAt)), language),
              })}{" "}
              {readsTags && <TagLabel>{sentence.tag}</TagLabel>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
