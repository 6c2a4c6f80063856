"use client";
import { SHEET_COLUMNS, type SheetColumn } from "@sansang/rules/users/sheet/columns";
import { Button } from "@sansang/ui/button";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";
import { useLanguage } from "../../../i18n/language-provider.tsx";
import type { ShownLine } from "./shown-line.ts";

type Props = { lines: readonly ShownLine[]; make: (lines: readonly ShownLine[]) => void };

/** Every row once, those with something wrong first; the sums add up to the rows of the sheet. */
export function PreviewList({ lines, make }: Props) {
  const t = useTranslations("users.many");
  const wrong = lines.filter(({ input }) => input === null);
  const right = lines.filter(({ input }) => input !== null);
  const proposed = right.filter(({ takesTwo }) => takesTwo).length;
  const sum = t("sum", {
    all: lines.length,
    made: right.length - proposed,
    proposed,
    wrong: wrong.length,
  });
  return (
    <section data-frame="" aria-label={t("preview")} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
        <p role="status" className="grow font-semibold">
          {sum}
        </p>
        <Button
          variant="primary"
          size={44}
          {...(right.length === 0 ? { blocked: t("nothingRight") } : { onClick: () => make(right) })}
        >
          {t("make", { count: right.length })}
        </Button>
      </header>
      <ul className="divide-y divide-line border-line border-t">
        {[...wrong, ...right].map((line) => (
          <PreviewRow key={line.number} line={line} />
        ))}
      </ul>
    </section>
  );
}

function PreviewRow({ line: { number, cells, problems, takesTwo } }: { line: ShownLine }) {
  const t = useTranslations("users.many");
  const language = useLanguage();
  const headOf = (column: SheetColumn): string =>
    SHEET_COLUMNS.find(({ key }) => key === column)?.head[language] ?? column;
  const facts = [cells.login, cells.role, cells.institution, cells.unit].filter(Boolean).join(" · ");
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="w-16 text-ink-2 text-sm">{t("row", { number })}</span>
      <div className="min-w-0 grow basis-60">
        <p className="break-words font-medium">{cells.name || t("nameless")}</p>
        <p className="break-words text-ink-2 text-sm">{facts}</p>
        {problems.map(({ column, sentence }) => (
          <p key={`${column} ${sentence}`} className="break-words text-late-fg text-sm">
            <b className="font-semibold">{headOf(column)}</b>
            {cells[column] && ` (${cells[column]})`}: {sentence}
          </p>
        ))}
      </div>
      {problems.length > 0 ? (
        <Chip tone="late" icon="circle-x" plain>
          {t("leftOut")}
        </Chip>
      ) : (
        <Chip tone={takesTwo ? "wait" : "ok"} icon={takesTwo ? "clock" : "check"} plain>
          {t(takesTwo ? "willPropose" : "willMake")}
        </Chip>
      )}
    </li>
  );
}
