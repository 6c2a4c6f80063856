"use client";
import { roleWord } from "@sansang/rules/access/role-word";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { Banner } from "@sansang/ui/banner";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

type Preview = RouterOutputs["org"]["previewUnitChange"];

/** What ends, what begins and how it is told apart, whose rights go over, what ends with its unit, and what is still open. */
export function ChangePreview({ preview }: { preview: Preview }) {
  const t = useTranslations("org.change.preview");
  const language = useLocale();
  const { ends, begins, before, after, rights, sites, endingWith, openWork } = preview;
  const count = (households: number | null) =>
    households === null ? t("unknown") : formatCount(households, language);
  return (
    <section className="flex flex-col gap-3" aria-label={t("title")}>
      {openWork.length > 0 && (
        <Banner tone="late" role="status" title={t("open")}>
          <ul className="mt-1">
            {openWork.map(({ kind, unitName, count: pieces }) => (
              <li key={kind + unitName}>{t(`work.${kind}`, { unit: unitName, count: pieces })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <h3 className="font-semibold">{t("title")}</h3>
      <ul className="flex flex-col gap-1">
        {ends.map(({ id, name, becomes }) => (
          <li key={id} className="flex gap-2">
            <Icon name="arrow-right-left" className="mt-1 text-ink-2" />
            {t("ends", { name, becomes: becomes.join(", ") })}
          </li>
        ))}
        {begins.map(({ key, name, households }) => (
          <li key={key} className="flex gap-2">
            <Icon name="disc-check" className="mt-1 text-ok-fg" />
            {households === null
              ? t("begins", { name })
              : t("beginsWith", { name, households: formatCount(households, language) })}
          </li>
        ))}
      </ul>
      {begins.some(({ qualifier }) => qualifier) && <p className="text-ink-2 text-sm">{t("toldApart")}</p>}
      {ends.length > 0 && <p>{t("households", { before: count(before), after: count(after) })}</p>}
      {ends.length > 0 && <p>{t("sites", { count: sites })}</p>}
      {endingWith.length > 0 && (
        <div>
          <p>{t("endingWith")}</p>
          <ul className="list-disc pl-5">
            {endingWith.map(({ id, kind, unitName, until }) => (
              <li key={id}>{t(`ending.${kind}`, { unit: unitName, until: formatDate(until, language) })}</li>
            ))}
          </ul>
        </div>
      )}
      {ends.length > 0 && (
        <div>
          <p>{t("rights", { count: rights.length })}</p>
          <ul className="list-disc pl-5">
            {rights.map(({ id, name, role, from, to }) => (
              <li key={id}>
                {t("right", { name, role: roleWord(role, language), from, to: to.join(", ") })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
