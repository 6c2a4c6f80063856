import type { CSSProperties, ReactNode } from "react";
import { ScrollRegion } from "./scroll-region.tsx";

export interface Column {
  readonly head: ReactNode;
  /** Said of a head that is an abbreviation. */
  readonly title?: string;
  /** Its cells do not wrap; numbers and buttons stand to the right, ticks take no more room than they need. */
  readonly as?: "short" | "number" | "tick" | "acts";
  /** Narrower windows leave it out. */
  readonly from?: "sm" | "md";
  /** Of a long table: its track in the grid. */
  readonly track?: string;
}

type Props = {
  /** What the table holds; read out, not shown. */
  caption: string;
  columns: readonly Column[];
  /** On a phone the cells of a row stand below each other: in lines across the page, or in cards. */
  stacked?: "lines" | "cards";
  /** May hold thousands of rows: the columns name their tracks, and only rows in sight are laid out. */
  long?: boolean;
  /** Said instead of the table: there are no rows, or they could not be had. */
  note?: ReactNode;
} & (
  | {
      /** Rows: `tr`. */
      children: ReactNode;
      tbody?: undefined;
    }
  | {
      /** The rows with what holds them, where that is drawn in a way of its own. */
      tbody: ReactNode;
      children?: undefined;
    }
);

/** `table.css` knows the first ten columns. */
const MOST = 10;

/** Places of the columns that are such, from 1: `"2 3"`. */
function places(columns: readonly Column[], isSuch: (column: Column) => boolean): string | undefined {
  const such = columns.flatMap((column, index) => (isSuch(column) ? [index + 1] : []));
  if (such.some((place) => place > MOST)) throw new Error(`Only the first ${MOST} columns may be of a kind`);
  return such.join(" ") || undefined;
}

/** Rows and columns: heads that stay in sight, no wider than the page. What a column is, is said once, not cell by cell. */
export function DataTable({ caption, columns, stacked, long = false, note, tbody, children }: Props) {
  if (note) return <p className="table-note">{note}</p>;
  return (
    <ScrollRegion label={caption}>
      <table
        className="data-table"
        data-short={places(columns, ({ as }) => as !== undefined)}
        data-number={places(columns, ({ as }) => as === "number" || as === "acts")}
        data-narrow={places(columns, ({ as }) => as === "tick")}
        data-sm={places(columns, ({ from }) => from === "sm")}
        data-md={places(columns, ({ from }) => from === "md")}
        data-stacked={stacked}
        {...(long && {
          "data-long": "",
          style: { "--columns": columns.map(({ track }) => track).join(" ") } as CSSProperties,
        })}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, title, as }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: A column is its place.
              <th key={place} scope="col" title={title}>
                {as === "acts" ? <span className="sr-only">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        {tbody ?? <tbody>{children}</tbody>}
      </table>
    </ScrollRegion>
  );
}
