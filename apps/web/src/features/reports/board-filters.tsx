import { PHASE_WORDS, PHASES } from "@sansang/rules/checklist/standard-template";
import type { Language } from "@sansang/rules/kernel/language";
import { Icon } from "@sansang/ui/icon";
import { Menu } from "@sansang/ui/menu";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { Segments } from "./segments.tsx";
import { ShowSegments } from "./show-segments.tsx";

interface Props {
  readonly path: string;
  readonly query: BoardQuery;
  readonly language: Language;
  /** Somebody who only watches has nothing that waits for him. */
  readonly onlyWatches: boolean;
}

/** Which rows, which phase, and how they are drawn. */
export function BoardFilters({ path, query, language, onlyWatches }: Props) {
  const t = useTranslations("reports.filter");
  const to = (change: BoardQuery) => boardHref(path, query, change);
  const { phase, view } = query;
  return (
    <div className="flex flex-wrap items-center gap-2" data-no-print="">
      <ShowSegments path={path} query={query} late={t("late")} mine={onlyWatches ? null : t("mine")} />
      <Menu
        id="phase"
        label={`${t("phase")}: ${phase ? PHASE_WORDS[phase][language] : t("allPhases")}`}
        buttonClassName="flex min-h-[30px] items-center gap-1.5 whitespace-nowrap border border-line-2 bg-surface px-2.5 text-ink-2 text-sm max-sm:min-h-11"
        button={
          <>
            {t("phase")}:{" "}
            <b className="font-medium text-ink">{phase ? PHASE_WORDS[phase][language] : t("allPhases")}</b>
            <Icon name="chevron-down" size={14} />
          </>
        }
      >
        <ul>
          {[undefined, ...PHASES].map((each) => (
            <li key={each ?? "all"}>
              <a
                href={to({ phase: each })}
                aria-current={each === phase || undefined}
                className="flex min-h-9 items-center rounded-sm px-2.5 hover:bg-sunken aria-[current]:font-semibold max-sm:min-h-11"
              >
                {each ? PHASE_WORDS[each][language] : t("all")}
              </a>
            </li>
          ))}
        </ul>
      </Menu>
      <span className={clsx(!view && "max-sm:hidden")}>
        <ViewSwitch to={to} current={view ?? "grid"} />
      </span>
      {!view && (
        <span className="sm:hidden">
          <ViewSwitch to={to} current="list" />
        </span>
      )}
    </div>
  );
}

/** Heat map or list; without a wish a phone shows the list. */
export function ViewSwitch({
  to,
  current,
}: {
  to: (change: BoardQuery) => string;
  current: "grid" | "list";
}) {
  const t = useTranslations("reports.filter");
  return (
    <Segments
      label={t("view")}
      segments={[
        {
          key: "grid",
          href: to({ view: "grid" }),
          current: current === "grid",
          label: <Icon name="grid-3x3" />,
          name: t("grid"),
        },
        {
          key: "list",
          href: to({ view: "list" }),
          current: current === "list",
          label: <Icon name="list" />,
          name: t("list"),
        },
      ]}
    />
  );
}
