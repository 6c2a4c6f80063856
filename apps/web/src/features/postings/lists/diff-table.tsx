import { PUBLIC_COLUMNS, type PublicRow } from "@sansang/rules/postings/public-columns";
import type { PublicFact } from "@sansang/rules/postings/public-words";
import {
  type ChangedFact,
  type ChangedField,
  LIST_FACT_WORDS,
  type VersionDiff,
} from "@sansang/rules/postings/version-diff";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { columnOf, formatColumn, formatFact } from "./format-column.ts";

type Props = { posting: RouterOutputs["postings"]["show"]; diff: VersionDiff };
type Kind = "add" | "remove" | "edit";

const LOOKS = {
  add: { sign: "+", ground: "bg-ok-bg", ink: "text-ok-fg" },
  remove: { sign: "−", ground: "bg-late-bg", ink: "text-late-fg" },
  edit: { sign: "~", ground: "bg-back-bg", ink: "text-back-fg" },
} as const;

/** What a correction changes: what the sheet says of day, place and people who sign, then its rows with the sum written out. */
export function DiffTable({ posting, diff }: Props) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { added, removed, changed, sum, facts } = diff;
  const columns = rowColumns(posting.kind);
  const rows: { kind: Kind; row: PublicRow; fields: readonly ChangedField[] }[] = [
    ...added.map((row) => ({ kind: "add" as const, row, fields: [] })),
    ...removed.map((row) => ({ kind: "remove" as const, row, fields: [] })),
    ...changed.map(({ row, fields }) => ({ kind: "edit" as const, row, fields })),
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-2.5 border-line border-b px-4 py-2">
        <Chip tone="ok" icon="plus">
          {t("added", { count: sum.added })}
        </Chip>
        <Chip tone="late" icon="minus">
          {t("removed", { count: sum.removed })}
        </Chip>
        <Chip tone="back" icon="pencil-line">
          {t("changed", { count: changed.length })}
        </Chip>
        {facts.length > 0 && (
          <Chip tone="back" icon="calendar">
            {t("facts", { count: facts.length })}
          </Chip>
        )}
        <span className="grow" />
        <span className="text-ink-2 text-sm">
          {`${sum.before} + ${sum.added} − ${sum.removed} = `}
          <b className="font-semibold text-ink">{sum.after}</b>
        </span>
      </div>
      {facts.length > 0 && <FactsTable posting={posting} facts={facts} />}
      <DataTable
        caption={t("diffCaption", {
          before: posting.earlierVersion ?? 0,
          after: posting.shown.version,
        })}
        columns={[
          { head: t("change"), as: "short", track: "7rem" },
          ...columns.map((column) => columnOf(column, language)),
        ]}
        long
        note={rows.length === 0 && t("noChanges")}
      >
        {rows.map(({ kind, row, fields }) => (
          <tr key={kind + row.key} className={LOOKS[kind].ground}>
            <td className={clsx("font-medium", LOOKS[kind].ink)}>
              <span aria-hidden="true" className="mr-2 font-bold">
                {LOOKS[kind].sign}
              </span>
              {t(kind)}
            </td>
            {columns.map((column) => (
              <td key={column}>
                <Value column={column} row={row} gone={kind === "remove"} fields={fields} />
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}

type FactsProps = Pick<Props, "posting"> & { facts: readonly ChangedFact[] };

/** Day, place, hours, sites, decision and signatory, old and new. */
function FactsTable({ posting, facts }: FactsProps) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { earlierVersion, shown } = posting;
  return (
    <div className="border-line border-b">
      <DataTable
        caption={t("factsCaption")}
        columns={[
          { head: t("fact"), track: "minmax(0, 1fr)" },
          { head: t("factBefore", { version: earlierVersion ?? 0 }), track: "minmax(0, 1.6fr)" },
          { head: t("factBefore", { version: shown.version }), track: "minmax(0, 1.6fr)" },
        ]}
      >
        {facts.map(({ fact, before, after }) => (
          <tr key={fact} className={LOOKS.edit.ground}>
            <th scope="row">{LIST_FACT_WORDS[fact][language]}</th>
            <td>
              <del className="text-late-fg">{formatFact(fact, before, language)}</del>
            </td>
            <td>
              <ins className="font-semibold text-ok-fg no-underline">{formatFact(fact, after, language)}</ins>
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

const rowColumns = (kind: RouterOutputs["postings"]["show"]["kind"]): PublicFact[] =>
  PUBLIC_COLUMNS[kind].filter((column) => column !== "position");

type ValueProps = { column: PublicFact; row: PublicRow; gone: boolean; fields: readonly ChangedField[] };

/** A fact as it reads; where it was changed both ways, where the person is gone struck through. */
function Value({ column, row, gone, fields }: ValueProps) {
  const language = useLocale();
  const field = fields.find((each) => each.column === column);
  if (field)
    return (
      <>
        <del className="text-late-fg">{formatColumn(column, field.before, language)}</del>{" "}
        <ins className="font-semibold text-ok-fg no-underline">
          {formatColumn(column, field.after, language)}
        </ins>
      </>
    );
  const text = formatColumn(column, row[column], language);
  if (column !== "name") return text;
  return gone ? (
    <del className="font-medium text-late-fg">{text}</del>
  ) : (
    <b className="font-medium">{text}</b>
  );
}
