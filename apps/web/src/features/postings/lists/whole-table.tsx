import { PUBLIC_COLUMNS } from "@sansang/rules/postings/public-columns";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { columnOf, formatColumn } from "./format-column.ts";

/** Every row with its public columns, in the order of the sheet. */
export function WholeTable({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { rows } = posting.content;
  const columns = PUBLIC_COLUMNS[posting.kind];
  return (
    <DataTable
      caption={t("wholeCaption", { version: posting.shown.version })}
      columns={columns.map((column) => columnOf(column, language))}
      long
      note={rows.length === 0 && t("nobody")}
    >
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
              <td key={column}>{formatColumn(column, row[column], language)}</td>
            ),
          )}
        </tr>
      ))}
    </DataTable>
  );
}
