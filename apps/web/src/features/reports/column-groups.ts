import type { Phase } from "@sansang/rules/checklist/standard-template";
import type { BoardColumn } from "@sansang/rules/reports/board-figures";

export interface ColumnGroup {
  readonly phase: Phase;
  readonly columns: readonly BoardColumn[];
}

/** Columns by phase, in the order in which they stand. */
export const columnGroups = (columns: readonly BoardColumn[]): ColumnGroup[] =>
  [...new Set(columns.map(({ phase }) => phase))].map((phase) => ({
    phase,
    columns: columns.filter((column) => column.phase === phase),
  }));
