import { NOMINATION_STEP_WORDS } from "@sansang/rules/candidates/nomination";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";

type Props = { nomination: RouterOutputs["candidates"]["showNomination"]; children?: ReactNode };

/** The steps of the rules in force with the days they were held on; late is late, not failed. */
export function NominationCard({ nomination: { steps }, children }: Props) {
  const t = useTranslations("candidates.dates");
  return (
    <Card title={t("title")}>
      <ol className="flex flex-col gap-2.5">
        {steps.map((state) => (
          <Step key={state.step} state={state} />
        ))}
      </ol>
      {children}
    </Card>
  );
}

function Step({
  state: { step, heldOn, dueOn, daysLate },
}: {
  state: RouterOutputs["candidates"]["showNomination"]["steps"][number];
}) {
  const t = useTranslations("candidates.dates");
  const language = useLocale();
  return (
    <li className="flex gap-2.5">
      <Icon
        name={heldOn ? "disc-check" : "circle-dashed"}
        className={heldOn ? "mt-1 text-ok-fg" : "mt-1 text-ink-3"}
      />
      <div className="min-w-0">
        <p className="font-medium">{NOMINATION_STEP_WORDS[step][language]}</p>
        <p className="text-ink-2 text-sm">
          {heldOn ? t("held", { date: formatDate(heldOn, language) }) : t("notHeld")}
          {dueOn && ` · ${t("due", { date: formatDate(dueOn, language) })}`}
        </p>
        {daysLate > 0 && (
          <Chip tone="late" icon="triangle-alert" small>
            {t(heldOn ? "lateHeld" : "lateStill", { days: daysLate })}
          </Chip>
        )}
      </div>
    </li>
  );
}
