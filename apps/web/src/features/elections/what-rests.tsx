"use client";
import { NOMINATION_STEP_WORDS } from "@sansang/rules/candidates/nomination";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Icon, type IconName } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";

type Props = { rests: RouterOutputs["elections"]["previewMove"]["rests"] };

const COUNTED = [
  ["published", "megaphone"],
  ["onTheirWay", "undo-2"],
  ["papers", "printer"],
  ["sheets", "map-pin"],
  ["notices", "calendar"],
] as const satisfies readonly (readonly [keyof Props["rests"], IconName])[];

const AGE_WORDS = { met: "ofAge", not_met: "underAge", waiting: "ageNotCertain" } as const;

/** What was published, printed and found for the old day, and what becomes of it. */
export function WhatRests({ rests }: Props) {
  const t = useTranslations("elections.move.rests");
  const language = useLocale();
  const counted = COUNTED.filter(([of]) => rests[of] > 0);
  const { meetings, ages } = rests;
  if (counted.length + meetings.length + ages.length === 0)
    return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <section>
      <h3 className="font-semibold">{t("title")}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {counted.map(([of, icon]) => (
          <li key={of} className="flex gap-2">
            <Icon name={icon} className="mt-1 text-ink-2" />
            {t(of, { count: rests[of], approved: rests.approved })}
          </li>
        ))}
        {meetings.map(({ unitId, unitName, meeting, on }) => (
          <li key={unitId + meeting} className="flex gap-2">
            <Icon name="calendar-x-2" className="mt-1 text-late-fg" />
            {t("meeting", {
              unit: unitName,
              meeting: NOMINATION_STEP_WORDS[meeting][language],
              day: formatDate(on, language),
            })}
          </li>
        ))}
        {ages.map(({ candidateId, name, unitName, age }) => (
          <li key={candidateId} className="flex gap-2">
            <Icon name="triangle-alert" className={age === "met" ? "mt-1 text-ink-2" : "mt-1 text-late-fg"} />
            {t(AGE_WORDS[age], { name, unit: unitName })}
          </li>
        ))}
      </ul>
    </section>
  );
}
