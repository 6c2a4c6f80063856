"use client";
import { UNFINISHED } from "@sansang/rules/elections/unfinished";
import { Banner } from "@sansang/ui/banner";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";

type Props = { preview: RouterOutputs["elections"]["previewClose"] };

/** What nobody can go on with once the cycle is closed: each kind with its count, dossiers by step. */
export function UnfinishedList({ preview: { seen, steps } }: Props) {
  const t = useTranslations("elections.close.unfinished");
  const language = useLocale();
  const left = UNFINISHED.filter((kind) => seen[kind] > 0);
  if (left.length === 0) return <Banner tone="ok" title={t("nothing")} />;
  return (
    <Banner tone="late" role="status" title={t("title")}>
      <ul className="mt-1.5 flex flex-col gap-1">
        {left.map((kind) => (
          <li key={kind}>
            {t(kind, { count: seen[kind] })}
            {kind === "dossiers" && (
              <ul className="mt-0.5 list-disc pl-5 text-sm">
                {steps.map(({ step, name, count }) => (
                  <li key={step}>{t("step", { step: name[language], count })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
