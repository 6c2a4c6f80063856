import type { PublicColumn, PublicRow } from "@sansang/rules/postings/public-columns";
import { formatPublicFact, type PublicFact } from "@sansang/rules/postings/public-words";

interface Look {
  readonly head: string;
  /** Millimetres; null takes what is left. */
  readonly width: number | null;
  readonly centred: boolean;
  readonly bold: boolean;
}

export interface ListColumn extends Look {
  readonly cell: (row: PublicRow, position: number) => string;
}

const centred = { centred: true, bold: false };
const plain = { centred: false, bold: false };

/** How a fact of the register looks on paper: in the words of the table for spreadsheets, empty where it is silent. */
const fact = (column: PublicFact, look: Look): ListColumn => ({
  ...look,
  cell: (row) => formatPublicFact(column, row[column], "vi") ?? "",
});

/** How a public column looks on paper. */
export const LIST_COLUMNS: Record<PublicColumn, ListColumn> = {
  position: { head: "STT", width: 10, ...centred, cell: (_row, position) => String(position) },
  name: fact("name", { head: "Họ và tên", width: 36, centred: false, bold: true }),
  birthYear: fact("birthYear", { head: "Năm sinh", width: 12, ...centred }),
  sex: fact("sex", { head: "Giới tính", width: 12, ...centred }),
  standing: fact("standing", { head: "Tái cử, mới", width: 27, ...centred }),
  generalEducation: fact("generalEducation", { head: "Học vấn", width: 13, ...centred }),
  qualification: fact("qualification", { head: "Chuyên môn", width: 20, ...centred }),
  occupation: fact("occupation", { head: "Nghề nghiệp, chức vụ", width: null, ...plain }),
};
