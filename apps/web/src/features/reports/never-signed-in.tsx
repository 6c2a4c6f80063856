import type { NeighbourhoodRow } from "@sansang/api/reports/board-statements";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { useTranslations } from "next-intl";
import { inCycle } from "../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../lib/item-filter-href.ts";

interface Props {
  readonly neighbourhood: NeighbourhoodRow;
  readonly overdue: number;
  readonly all: number;
  readonly cycleId: string | undefined;
}

/** A khóm that has never been here keeps its place in the sum; whom to call, and what lies there. */
export function NeverSignedIn({ neighbourhood: { id, name, clerk, phone }, overdue, all, cycleId }: Props) {
  const t = useTranslations("reports.ward");
  return (
    <Card title={t("neverTitle", { unit: name })}>
      <p className="mb-2.5 text-ink-2 text-sm">
        {clerk ? t("neverText", { person: clerk, unit: name, all }) : t("neverNobody", { unit: name, all })}
      </p>
      <p className="flex flex-wrap gap-2" data-no-print="">
        {phone && (
          <a
            href={`tel:${phone.replaceAll(" ", "")}`}
            className={buttonLook({ variant: "primary", size: 30 })}
          >
            {t("call", { phone })}
          </a>
        )}
        {overdue > 0 && (
          <a
            href={inCycle(itemFilterHref({ unitId: id, timing: "overdue" }), cycleId)}
            className={buttonLook({ size: 30 })}
          >
            {t("neverSteps", { count: overdue })}
          </a>
        )}
        <a href={inCycle(`/board/${id}`, cycleId)} className={buttonLook({ size: 30 })}>
          {t("neverUnit", { unit: name })}
        </a>
      </p>
    </Card>
  );
}
