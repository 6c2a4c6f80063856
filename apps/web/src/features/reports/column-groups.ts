import type { Phase } from "@sansang/rules/checklist/standard-template";

export interface ColumnGroup<Column> {
  readonly phase: Phase;
  readonly columns: readonly Column[];
}

/** Columns by phase, in the order in which they stand. */
export const columnGroups = <Column extends { readonly phase: Phase }>(
  columns: readonly Column[],
): ColumnGroup<Column>[] =>
  [...new Set(columns.map(({ phase }) => phase))].map((phase) => ({
    phase,
    columns: columns.filter((column) => column.phase === phase),
  }));
