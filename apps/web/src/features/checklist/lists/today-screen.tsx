import { daysBetween } from "@sansang/rules/kernel/calendar";
import { formatLongDate } from "@sansang/rules/kernel/date-words";
import type { Figures } from "@sansang/rules/reports/board-figures";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { Empty } from "@sansang/ui/empty";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { SuspendedNote } from "../../elections/suspended-note.tsx";
import { UploadList } from "../../files/upload-list.tsx";
import { itemTitle } from "../item-title.ts";
import { AnswerButtons } from "./answer-buttons.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { ReturnNote } from "./return-note.tsx";
import { SheetLines } from "./sheet-lines.tsx";
import { TodayLines } from "./today-lines.tsx";

type ItemList = RouterOutputs["checklist"]["list"];

type Props = {
  returned: ItemList;
  /** To know of, and nothing to do until the approver has decided. */
  disputed: ItemList;
  /** Verified by both, and lacking only what those who prepare put right. */
  lacking: ItemList;
  sheets: RouterOutputs["postings"]["sheets"]["sheets"];
  dueToday: ItemList;
  overdue: ItemList;
  soon: ItemList;
  unit: RouterOutputs["reports"]["board"]["unit"];
  figures: Figures;
};

/** What a ward or khóm has to do today: the reviewers' notes first, then by date. */
export function TodayScreen({
  returned,
  disputed,
  lacking,
  sheets,
  dueToday,
  overdue,
  soon,
  unit,
  figures,
}: Props) {
  const t = useTranslations("checklist.today");
  const { today, at } = returned;
  const count = [returned, lacking, dueToday, overdue].reduce((sum, { total }) => sum + total, sheets.length);
  const all = (timing: "overdue" | "due_today" | "soon") =>
    itemFilterHref({ awaits: "preparer", timing, states: ["not_started", "draft"] });
  return (
    <div className="mx-auto max-w-[1320px]">
      <TodayHeader list={returned} count={count} />
      <SuspendedNote cycles={returned.cycles} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_396px]">
        <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
          {returned.rows.map((row) => (
            <Returned key={row.id} row={row} today={today} now={new Date(at)} />
          ))}
          {returned.next && (
            <a
              href={itemFilterHref({ states: ["returned"] })}
              className="font-medium text-link hover:underline max-sm:py-2.5"
            >
              {t("allReturned", { count: returned.total })}
            </a>
          )}
          <SheetLines sheets={sheets} today={today} />
          {count === 0 && <NothingToday soon={soon.total} unitId={unit.id} />}
          <TodayLines
            title={t("dueToday")}
            list={dueToday}
            today={today}
            more={dueToday.next && all("due_today")}
          />
          <UploadList heading={<h2 className="mb-2 text-md">{t("uploads")}</h2>} />
          <TodayLines
            title={t("overdue")}
            list={overdue}
            today={today}
            more={overdue.next && all("overdue")}
          />
          <TodayLines
            title={t("lacking")}
            list={lacking}
            today={today}
            more={lacking.next && itemFilterHref({ awaits: "preparer", states: ["submitted"] })}
          />
          <Disputed list={disputed} today={today} now={new Date(at)} />
          <TodayLines title={t("soon")} list={soon} today={today} more={soon.next && all("soon")} />
        </div>
        <FiguresCard unit={unit} figures={figures} />
      </div>
    </div>
  );
}

function TodayHeader({ list: { today, cycles }, count }: { list: ItemList; count: number }) {
  const t = useTranslations("checklist.today");
  const language = useLocale();
  // The next day to come; once all are over, the last that was. A suspended election has none.
  const running = cycles.filter(({ suspended }) => !suspended);
  const next = running.find(({ electionDay }) => electionDay >= today) ?? running.at(-1);
  const days = next ? daysBetween(today, next.electionDay) : null;
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-3 gap-y-0 pb-2.5 sm:items-baseline sm:justify-start sm:pb-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3 max-sm:flex-col">
        <h1 className="sm:text-2xl">{t("title")}</h1>
        <p className="text-ink-2 max-sm:text-sm sm:text-md">
          {formatLongDate(today, language)} <span className="sm:hidden">· {t("count", { count })}</span>
        </p>
      </div>
      <p className="text-ink-2 max-sm:text-right max-sm:text-sm/[1.25rem] sm:text-md">
        <span aria-hidden="true" className="max-sm:hidden">
          ·{" "}
        </span>
        {days === null && t("suspended")}
        {days !== null && days < 0 && t("afterElection")}
        {days !== null &&
          days >= 0 &&
          t.rich("untilElection", {
            days,
            cycles: cycles.length,
            b: (words) => (
              <b className="font-normal max-sm:block max-sm:font-semibold max-sm:text-ink max-sm:text-md">
                {words}
              </b>
            ),
          })}
      </p>
    </header>
  );
}

function Disputed({ list, today, now }: { list: ItemList; today: ItemList["today"]; now: Date }) {
  const t = useTranslations("checklist.today");
  if (list.rows.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-md">
        {t("disputed")}{" "}
        <span className="font-normal text-ink-2">· {t("disputedCount", { count: list.total })}</span>
      </h2>
      {list.rows.map((row) => (
        <Returned key={row.id} row={row} today={today} now={now} />
      ))}
    </section>
  );
}

function Returned({
  row,
  today,
  now,
}: {
  row: RouterOutputs["checklist"]["list"]["rows"][number];
  today: ItemList["today"];
  now: Date;
}) {
  const language = useLocale();
  const { note } = row;
  if (!note) return null;
  const slot = row.slots.find(({ code }) => code === note.slot);
  return (
    <ReturnNote
      note={note}
      disputed={row.status === "disputed"}
      today={today}
      now={now}
      title={
        <h2 className="text-[1.0625rem]/[1.625rem] sm:text-[1rem]/[1.5rem]">
          <a href={`/items/${row.id}`} className="hover:underline">
            {itemTitle({ level: row.level, name: row.stepName }, row.unitName, language)}
          </a>
        </h2>
      }
      only={slot?.name[language] ?? null}
      others={row.pieces - 1}
    >
      <AnswerButtons row={row} />
    </ReturnNote>
  );
}

/** Nothing returned, due today or overdue: says what comes next and where to look. */
function NothingToday({ soon, unitId }: { soon: number; unitId: string }) {
  const t = useTranslations("checklist.today");
  if (soon > 0)
    return (
      <Banner tone="ok" title={t("nothing")}>
        {t("nothingSoon", { count: soon })}
      </Banner>
    );
  return (
    <Empty
      title={t("nothing")}
      actions={
        <a href={`/board/${unitId}`} className={buttonLook({ size: 44, variant: "primary" })}>
          {t("seeBoard")}
        </a>
      }
    >
      <p>{t("nothingAtAll")}</p>
    </Empty>
  );
}
