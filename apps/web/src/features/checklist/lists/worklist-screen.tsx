import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { formatTotal } from "@sansang/rules/kernel/number-words";
import { Badge } from "@sansang/ui/badge";
import { buttonLook } from "@sansang/ui/button-look";
import { Empty } from "@sansang/ui/empty";
import { Segmented } from "@sansang/ui/segmented";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { DrawnList, type ListMarkup } from "../../../lib/drawn-list.tsx";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { ListPages } from "../../../lib/navigation/list-pages.tsx";
import { toMarkup } from "../../../markup/to-markup.ts";
import { SuspendedNote } from "../../elections/suspended-note.tsx";
import { WorklistFilters } from "./worklist-filters.tsx";
import { useWorklistTable } from "./worklist-table.tsx";
import type { View } from "./worklist-views.ts";

type ItemList = RouterOutputs["checklist"]["list"];

type Props = {
  list: ItemList;
  filter: ItemFilter;
  views: readonly View[];
  view: View | undefined;
  /** What waits for the viewer, for the badge of his own view. */
  waiting: number;
  /** Hears of the list, once it is drawn. */
  onDrawn: (markup: ListMarkup) => void;
};

/** A list of dossiers; whatever number was clicked, its rows stand here. */
export function WorklistScreen({ onDrawn, ...drawn }: Props) {
  const markup = useWorklist(drawn);
  onDrawn(markup);
  return <DrawnList {...markup} />;
}

function useWorklist({ list, filter, views, view, waiting }: Omit<Props, "onDrawn">): ListMarkup {
  const t = useTranslations("checklist.worklist");
  const { rows, total, weight } = list;
  const { unitId, q } = filter;
  const language = useLocale();
  const title = t(view ? `view.${view.key}` : "title");
  const table = useWorklistTable(list, title);
  return {
    head: toMarkup(
      <>
        <header className="flex min-h-[46px] flex-wrap items-center gap-x-4 gap-y-2 pb-2.5">
          <h1>{title}</h1>
          <p className="text-ink-2">
            {list.next || filter.after
              ? t("shownOf", { shown: rows.length, total: formatTotal(total, language) })
              : t("count", { count: rows.length })}
            {weight > total && `; ${t("weighs", { weight })}`}
          </p>
          <nav aria-label={t("views")} className="min-w-0 max-w-full overflow-x-auto sm:ml-auto">
            <Segmented label={t("views")}>
              {views.map(({ key, filter: named }) => (
                <a
                  key={key}
                  href={itemFilterHref({ ...named, unitId, q })}
                  aria-current={key === view?.key ? "page" : undefined}
                  className="whitespace-nowrap"
                >
                  {t(`view.${key}`)}
                  {key === views[0]?.key && waiting > 0 && (
                    <Badge>{formatTotal(waiting, language, 1_000)}</Badge>
                  )}
                </a>
              ))}
            </Segmented>
          </nav>
        </header>
        <SuspendedNote cycles={list.cycles} />
        <WorklistFilters
          filter={filter}
          stepsToChoose={list.steps}
          isView={view !== undefined}
          unitName={unitNameOf(list, unitId)}
        />
      </>,
    ),
    table: rows.length > 0 ? table : null,
    foot: toMarkup(
      <>
        {rows.length === 0 && <Nothing filter={filter} view={view} />}
        <ListPages
          first={filter.after && itemFilterHref({ ...filter, after: undefined })}
          next={list.next && itemFilterHref({ ...filter, after: list.next })}
        />
      </>,
    ),
  };
}

/** Name of the unit the list is narrowed to, as far as a row tells it. */
function unitNameOf({ rows: [first] }: ItemList, unitId: string | undefined): string | null {
  if (!first || !unitId) return null;
  if (first.unitId === unitId)
    return first.unitId === first.wardId ? first.wardName : `${first.unitName}, ${first.wardName}`;
  return first.wardId === unitId ? first.wardName : null;
}

/** Says why the list is empty and what can be done about it. */
function Nothing({ filter, view }: { filter: ItemFilter; view: View | undefined }) {
  const t = useTranslations("checklist.worklist");
  const { q, unitId } = filter;
  const isOwn = view?.filter.awaits !== undefined;
  if (q || unitId || !view)
    return (
      <Empty
        title={q ? t("nothingFound", { q }) : t("nothingHere")}
        actions={
          <a href="/worklist" className={buttonLook({ size: 44, variant: "primary" })}>
            {t("clear")}
          </a>
        }
      >
        <p>{t("nothingHint")}</p>
      </Empty>
    );
  return (
    <Empty
      title={t(isOwn ? "nothingWaits" : "nothingInView")}
      actions={
        <a href="/board" className={buttonLook({ size: 44, variant: "primary" })}>
          {t("toBoard")}
        </a>
      }
    >
      <p>{t(isOwn ? "nothingWaitsHint" : "nothingInViewHint")}</p>
    </Empty>
  );
}
