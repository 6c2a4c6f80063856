import { Card } from "@sansang/ui/card";
import { type Column, DataTable } from "@sansang/ui/data-table";
import { StaticMarkup } from "../markup/static-markup.tsx";

/** A table of links as it was drawn; on a phone its rows stand as cards. */
export interface TableMarkup {
  readonly caption: string;
  readonly columns: readonly (Column & { readonly head: string })[];
  readonly rows: string;
}

/** A page that is a list, as it was drawn. */
export interface ListMarkup {
  /** Title, views and filters. */
  readonly head: string;
  /** Null where there is no row. */
  readonly table: TableMarkup | null;
  /** What stands instead of rows, and the other pages. */
  readonly foot: string;
}

export function DrawnTable({ caption, columns, rows }: TableMarkup) {
  return (
    <Card flush className="max-sm:border-0 max-sm:bg-transparent">
      <DataTable
        caption={caption}
        stacked="cards"
        columns={columns}
        tbody={<StaticMarkup as="tbody" className="row-links" markup={rows} />}
      />
    </Card>
  );
}

export function DrawnList({ head, table, foot }: ListMarkup) {
  return (
    <>
      <StaticMarkup markup={head} />
      {table && <DrawnTable {...table} />}
      <StaticMarkup markup={foot} />
    </>
  );
}
