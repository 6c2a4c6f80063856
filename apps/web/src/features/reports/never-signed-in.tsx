import type { NeighbourhoodRow } from "@sansang/api/reports/board-statements";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { useTranslations } from "next-intl";
import { itemFilterHref } from "../../lib/item-filter-href.ts";

interface Props {
  readonly neighbourhood: NeighbourhoodRow;
  readonly overdue: number;
  readonly all: number;
}

/** A khóm that has never been here keeps its place in the sum; whom to call, and what lies there. */
export function NeverSignedIn({ neighbourhood: { id, name, clerk, phone }, overdue, all }: Props) {
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
          <a href={itemFilterHref({ unitId: id, timing: "overdue" })} className={buttonLook({ size: 30 })}>
            {t("neverSteps", { count: overdue })}
          </a>
        )}
        <a href={`/board/${id}`} className={buttonLook({ size: 30 })}>
          {t("neverUnit", { unit: name })}
        </a>
      </p>
    </Card>
  );
}
