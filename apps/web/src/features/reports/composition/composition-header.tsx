import { formatCycles } from "@sansang/rules/elections/format-cycles";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { Menu } from "@sansang/ui/menu";
import type { RouterOutputs } from "../../../lib/api.ts";
import { UnitPathLinks } from "../../../lib/navigation/unit-path-links.tsx";
import { PrintButton } from "../print-button.tsx";
import { Segments } from "../segments.tsx";
import { COMPOSITION_PATH, type CompositionQuery, compositionHref } from "./composition-query.ts";
import type { CompositionWording } from "./composition-wording.ts";
import { neighbourhoodCountOf } from "./shown-counts.ts";

interface Props {
  readonly data: RouterOutputs["reports"]["composition"];
  readonly query: CompositionQuery;
  readonly chosen: readonly string[] | undefined;
  readonly wording: CompositionWording;
}

/** Where one is, how many stand, at which instant, and the ways to look at it or take it along. */
export function CompositionHeader({ data, query, chosen, wording: { t, language } }: Props) {
  const { unit, parents, whole, at, today } = data;
  const all = neighbourhoodCountOf(whole.contests);
  const people = formatCount(whole.candidates, language);
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 pb-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <UnitPathLinks
          places={[...parents, unit]}
          here={unit.id}
          hrefOf={(id) => compositionHref(COMPOSITION_PATH, query, { unit: id })}
          label={t("place")}
        />
        <h1>{t("title")}</h1>
        <p className="text-ink-2">
          {isNeighbourhoodLevel(unit.kind)
            ? t("neighbourhoodExtent", { people })
            : t("extent", {
                people,
                filled: formatCount(all - whole.contests.none, language),
                all: formatCount(all, language),
              })}
        </p>
        {data.cycles.length > 1 && (
          <p className="w-full text-ink-2 text-sm">
            {t("over", { cycles: formatCycles(data.cycles, language) })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5" data-no-print="">
        {!data.asAt && (
          <p className="text-ink-2 text-sm">
            {t("at", { clock: formatClock(new Date(at)), date: formatDate(today, language) })}
          </p>
        )}
        <Segments
          label={t("view")}
          segments={(["pictures", "table"] as const).map((view) => ({
            key: view,
            href: compositionHref(COMPOSITION_PATH, query, { view }),
            current: view === query.view,
            label: (
              <>
                <Icon name={view === "table" ? "grid-3x3" : "users"} />
                {t(view)}
              </>
            ),
          }))}
        />
        <PrintButton label={t("print")} />
        <ExportMenu data={data} query={query} chosen={chosen} label={t("export")}>
          {[
            { format: "xlsx", label: t("exportXlsx") },
            { format: "csv", label: t("exportCsv") },
          ]}
        </ExportMenu>
      </div>
    </header>
  );
}

interface ExportProps {
  readonly data: RouterOutputs["reports"]["composition"];
  readonly query: CompositionQuery;
  readonly chosen: readonly string[] | undefined;
  readonly label: string;
  readonly children: readonly { readonly format: string; readonly label: string }[];
}

/** The same figures, with the same settings, as files. */
function ExportMenu({ data, query, chosen, label, children }: ExportProps) {
  return (
    <Menu
      id="export"
      label={label}
      buttonClassName={buttonLook({ size: 30 })}
      button={
        <>
          <Icon name="download" />
          {label}
          <Icon name="chevron-down" size={14} />
        </>
      }
    >
      <ul>
        {children.map(({ format, label: words }) => (
          <li key={format}>
            <a
              href={`/api/exports/composition?${new URLSearchParams([
                ["unitId", data.unit.id],
                ["format", format],
                ["rounding", query.rounding],
                ["decimals", String(query.decimals)],
                ...(data.asAt ? [["asAt", data.asAt]] : []),
                ...(chosen ?? []).map((id) => ["cycleId", id]),
              ])}`}
              download=""
              className="flex min-h-9 items-center rounded-sm px-2.5 hover:bg-sunken max-sm:min-h-11"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
