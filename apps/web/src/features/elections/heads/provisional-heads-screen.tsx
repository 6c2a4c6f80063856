import { Empty } from "@sansang/ui/empty";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { ListPages } from "../../../lib/navigation/list-pages.tsx";
import { formatBound } from "./format-bound.ts";
import { headsHref } from "./heads-href.ts";
import { ProvisionalCountsTable } from "./provisional-counts-table.tsx";
import { ProvisionalHeadsTable } from "./provisional-heads-table.tsx";

type Heads = RouterOutputs["elections"]["provisionalHeads"];

type Props = {
  /** Of the unit asked for, from the place asked for on. */
  shown: Heads;
  /** Counts of all the viewer’s units. */
  whole: Heads;
  unitId: string | undefined;
  offset: number;
};

/** Everybody who leads provisionally, by the last day, and how many of each commune stand how. */
export function ProvisionalHeadsScreen({ shown, whole, unitId, offset }: Props) {
  const t = useTranslations("heads");
  const elections = useTranslations("elections");
  const next = offset + shown.heads.length;
  const places = [...(whole.provinces.length > 1 ? whole.provinces : []), ...whole.communes];
  return (
    <>
      <Crumbs
        links={[{ href: "/elections", label: elections("title") }]}
        title={t("title")}
        note={`${t("extent", { count: shown.total })} · ${formatBound(shown.rule, t)}`}
      />
      {whole.total === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <div className="flex flex-col gap-3.5">
          {places.length > 1 && <ProvisionalCountsTable places={places} chosen={unitId} />}
          {shown.heads.length > 0 && <ProvisionalHeadsTable heads={shown.heads} />}
        </div>
      )}
      <ListPages
        first={offset > 0 ? headsHref({ unitId }) : null}
        next={next < shown.total ? headsHref({ unitId, offset: next }) : null}
      />
    </>
  );
}
