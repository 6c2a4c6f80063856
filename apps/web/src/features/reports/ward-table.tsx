import type { CellItem, NeighbourhoodRow } from "@sansang/api/reports/board-statements";
import { ITEM_STATUS_WORDS, isUnsent, type VerifiedBy } from "@sansang/rules/checklist/item-status";
import { itemStatusWords } from "@sansang/rules/checklist/item-status-words";
import { isPastDue } from "@sansang/rules/elections/running-clock";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { initials } from "@sansang/rules/kernel/vietnamese-name";
import {
  type BoardCell,
  type BoardColumn,
  type Figures,
  scheduleStatusOf,
} from "@sansang/rules/reports/board-figures";
import type { BoardSteps } from "@sansang/rules/reports/board-steps";
import { SCHEDULE_STATUS_WORDS } from "@sansang/rules/reports/schedule-status";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { fill } from "../../i18n/fill.ts";
import { inCycle } from "../../lib/cycles/cycle-choice.ts";
import { type HeatLook, SCHEDULE_STATUS_LOOK } from "./board-look.ts";
import { columnGroups } from "./column-groups.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { TableFoot } from "./print-foot.tsx";
import { ShareBar } from "./share-bar.tsx";
import { UnitLine } from "./unit-line.tsx";

interface NeighbourhoodLine extends NeighbourhoodRow {
  readonly items: readonly CellItem[];
  readonly figures: Figures;
  readonly cells: readonly BoardCell[];
}

interface Props {
  readonly ward: { readonly id: string; readonly name: string };
  /** What its khóm are called together. */
  readonly units: string;
  readonly rows: readonly NeighbourhoodLine[];
  readonly columns: readonly BoardColumn[];
  readonly steps: BoardSteps;
  readonly today: CalendarDate;
  readonly now: Date;
  readonly language: Language;
  /** Printed at the foot of every sheet. */
  readonly foot: string;
  /** As a grid, as lines, or by the width of the window. */
  readonly look: HeatLook;
  /** Where the page is about one cycle alone, its links are too. */
  readonly cycleId: string | undefined;
}

/** Khóm × steps: a picture and a word in each cell; the ward's own dossiers stand in the row of every khóm they serve. */
export function WardTable(props: Props) {
  const { ward, units, rows, columns, steps, today, now, language, foot, look: heat, cycleId } = props;
  const t = useTranslations("reports.ward");
  const due = useTranslations("reports.heat")("due");
  const names = { cell: t.raw("cell") as string, late: t.raw("late_cell") as string };
  const firsts = new Set(columnGroups(columns).map(({ columns: [first] }) => first?.step));
  return (
    <table
      className={clsx("heat words", heat)}
      style={{ "--row": "54px", minWidth: 376 + 52 * columns.length } as CSSProperties}
    >
      <caption className="sr-only">{t("caption", { units, ward: ward.name })}</caption>
      <colgroup>
        <col className="names" />
        {columns.map(({ step }) => (
          <col key={step} />
        ))}
        <col style={{ width: 150 }} />
      </colgroup>
      <ColumnHeads
        columns={columns}
        today={today}
        language={language}
        side={
          <>
            {t("side")}
            <span className="day">{due}</span>
          </>
        }
        end={
          <>
            {t("verified")}
            <span className="day">{t("outOf")}</span>
          </>
        }
        shared
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.neverSignedIn ? "never" : undefined}>
            <th scope="row" className="unit">
              <NeighbourhoodHead row={row} cycleId={cycleId} now={now} language={language} />
            </th>
            {columns.map(({ step, name }) => {
              const item = row.items.find((each) => each.step === step);
              if (!item)
                return (
                  <td key={step} className={firsts.has(step) ? "first" : undefined}>
                    <span className="still">—</span>
                  </td>
                );
              const late = isUnsent(item.status) && isPastDue(item, today);
              const look = cellLook(item, language);
              return (
                <td
                  key={step}
                  className={
                    clsx(item.status === "verified" && "h4", late && "late", firsts.has(step) && "first") ||
                    undefined
                  }
                >
                  <a href={`/items/${item.id}`}>
                    <u>
                      {fill(late ? names.late : names.cell, {
                        unit: row.name,
                        step: name[language],
                        status: look.words,
                      })}
                    </u>
                    <i className={look.className} aria-hidden="true">
                      {look.short}
                    </i>
                  </a>
                </td>
              );
            })}
            <td className="side">
              <div>
                <span>
                  <span className="whitespace-nowrap">
                    <b>{row.figures.verified}</b>
                    <span className="text-ink-2 text-xs">/{row.figures.applicable}</span>
                  </span>
                  <Chip
                    {...SCHEDULE_STATUS_LOOK[scheduleStatusOf(row.figures)]}
                    plain
                    small
                    className="whitespace-nowrap"
                  >
                    {row.figures.overdue > 0
                      ? t("late", { count: row.figures.overdue })
                      : SCHEDULE_STATUS_WORDS[scheduleStatusOf(row.figures)][language]}
                  </Chip>
                </span>
                <ShareBar figures={row.figures} />
              </div>
              <UnitLine
                unit={row.name}
                ward={ward.name}
                cells={row.cells}
                steps={steps}
                figures={row.figures}
                never={null}
                today={today}
                language={language}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <TableFoot columns={columns.length + 2}>{foot}</TableFoot>
    </table>
  );
}

const VERIFIED_BY_LOOKS = {
  fatherland_front: { className: "verified-front", short: "1/2" },
  home_affairs: { className: "verified-home", short: "1/2" },
  both: { className: "verified-both", short: "2/2" },
} as const satisfies Record<Exclude<VerifiedBy, "none">, { className: string; short: string }>;

function cellLook(item: CellItem, language: Language): { className: string; short: string; words: string } {
  const { status, verifiedBy } = item;
  const words = itemStatusWords(item)[language];
  if (status === "submitted" && verifiedBy !== "none") return { ...VERIFIED_BY_LOOKS[verifiedBy], words };
  return { className: status, short: ITEM_STATUS_WORDS[status].short[language], words };
}

function NeighbourhoodHead({
  row: { id, name, households, clerk, neverSignedIn, lastSignInAt },
  cycleId,
  now,
  language,
}: {
  row: NeighbourhoodLine;
  cycleId: string | undefined;
  now: Date;
  language: Language;
}) {
  const t = useTranslations("reports.ward");
  return (
    <a href={inCycle(`/board/${id}`, cycleId)} className="gap-2.5!">
      <span
        aria-hidden="true"
        className={clsx(
          "grid size-[26px] shrink-0 place-items-center rounded-full border font-semibold text-mark tracking-[-.03em] max-sm:hidden",
          neverSignedIn
            ? "border-late-solid border-dashed text-late-fg"
            : "border-brand-line bg-brand-soft text-link",
        )}
      >
        {initials(clerk ?? name)}
      </span>
      <span className="flex flex-col leading-[1.125rem]">
        <span>
          {name}{" "}
          {households !== null && (
            <span className="font-normal text-ink-2 text-xs">
              · {t("households", { count: formatCount(households, language) })}
            </span>
          )}
        </span>{" "}
        {neverSignedIn ? (
          <span className="inline-flex items-center gap-1 font-medium text-late-fg text-xs">
            <Icon name="user-x" size={13} />
            {t("never")}
          </span>
        ) : (
          <span className="font-normal text-ink-2 text-xs">
            {lastSignInAt ? formatMoment(new Date(lastSignInAt), now, language) : t("noClerk")}
          </span>
        )}
      </span>
    </a>
  );
}
