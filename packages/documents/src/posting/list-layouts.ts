import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { PUBLIC_COLUMNS, type PublicColumn, type PublicRow } from "@sansang/rules/postings/public-columns";
import type { HeadCell, SheetTable } from "../kit/sheet-layout.ts";
import { LIST_COLUMNS } from "./list-columns.ts";

/** What one kind of list brings of its own; everything else on its papers is common to all kinds. */
export interface ListLayout {
  readonly title: string;
  /** The list in a sentence, before «khóm 4». */
  readonly name: string;
  /** What the list is of, after «Danh sách». */
  readonly subject: string;
  readonly counted: string;
  readonly order: string;
  /** Columns under one common head. */
  readonly group: { readonly head: string; readonly columns: readonly PublicColumn[] };
}

export const LIST_LAYOUTS: Record<PostingKind, ListLayout> = {
  candidate_list: {
    title: "DANH SÁCH NGƯỜI ỨNG CỬ",
    name: "danh sách người ứng cử Trưởng Ban nhân dân",
    subject: "Trưởng Ban nhân dân",
    counted: "người ứng cử",
    order: "xếp theo tên gọi",
    group: { head: "Trình độ", columns: ["generalEducation", "qualification"] },
  },
};

const one = (text: string, rows: number): HeadCell => ({ text, columns: 1, rows });

/** The table of a list: its public columns and no others. */
export function listTable(kind: PostingKind, rows: readonly PublicRow[]): SheetTable {
  const { group } = LIST_LAYOUTS[kind];
  const columns: readonly PublicColumn[] = PUBLIC_COLUMNS[kind];
  const grouped = columns.filter((column) => group.columns.includes(column));
  const top = columns.flatMap((column): HeadCell[] => {
    if (!grouped.includes(column)) return [one(LIST_COLUMNS[column].head, 2)];
    return column === grouped[0] ? [{ text: group.head, columns: grouped.length, rows: 1 }] : [];
  });
  const looks = columns.map((column) => LIST_COLUMNS[column]);
  return {
    widths: looks.map(({ width }) => width),
    centred: looks.map(({ centred }) => centred),
    bold: looks.map(({ bold }) => bold),
    head: [...top, ...grouped.map((column) => one(LIST_COLUMNS[column].head, 1))],
    rows: rows.map((row, index) => looks.map(({ cell }) => cell(row, index + 1))),
  };
}
