import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";

type Props = { suspensions: RouterOutputs["elections"]["show"]["suspensions"] };

/** When the election stood still, by which decision, and who let it go on; nothing where it never did. */
export async function SuspensionList({ suspensions }: Props) {
  const [t, language] = await Promise.all([getTranslations("elections.suspended"), getLocale()]);
  if (suspensions.length === 0) return null;
  const onDay = (instant: string) => formatDate(dateIn(new Date(instant)), language);
  return (
    <Card flush title={t("history")}>
      <ul className="divide-y divide-line">
        {suspensions.map(
          ({ id, decisionNumber, decidedOn, reason, suspendedBy, suspendedAt, resumedBy, resumedAt }) => (
            <li key={id} className="px-4 py-2.5">
              <p className="font-semibold">
                {t("by", { number: decisionNumber, day: formatDate(decidedOn, language) })}
              </p>
              <p>{reason}</p>
              <p className="text-ink-2 text-sm">
                {t("from", { name: suspendedBy, day: onDay(suspendedAt) })}
                {" · "}
                {resumedAt ? t("until", { name: resumedBy ?? "", day: onDay(resumedAt) }) : t("stillOn")}
              </p>
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
