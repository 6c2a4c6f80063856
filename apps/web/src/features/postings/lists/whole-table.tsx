import { PUBLIC_COLUMN_WORDS, PUBLIC_COLUMNS } from "@sansang/rules/postings/public-columns";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import { sayColumn } from "./say-column.ts";
import type { ShownPosting } from "./shown-posting.ts";

/** Every row with its public columns, in the order of the sheet. */
export function WholeTable({ posting }: { posting: ShownPosting }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { rows } = posting.content;
  if (rows.length === 0) return <p className="px-4 py-6 text-ink-2">{t("nobody")}</p>;
  const columns = PUBLIC_COLUMNS[posting.kind];
  return (
    <DataTable caption={t("wholeCaption", { version: posting.shown.version })}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {PUBLIC_COLUMN_WORDS[column][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            {columns.map((column) =>
              column === "position" ? (
                <td key={column}>{index + 1}</td>
              ) : column === "name" ? (
                <th key={column} scope="row">
                  {row.name}
                </th>
              ) : (
                <td key={column}>{sayColumn(column, row[column], language)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
