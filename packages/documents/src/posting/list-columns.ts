import { formatEducation } from "@sansang/rules/candidates/vocabulary/general-education";
import { QUALIFICATION_WORDS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEX_WORDS } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDING_WORDS } from "@sansang/rules/candidates/vocabulary/standing";
import type { PublicColumn, PublicRow } from "@sansang/rules/postings/public-columns";

export interface ListColumn {
  readonly head: string;
  /** Millimetres; null takes what is left. */
  readonly width: number | null;
  readonly centred: boolean;
  readonly bold: boolean;
  readonly cell: (row: PublicRow, position: number) => string;
}

/** A person without training, or of whom it is unknown, has an empty cell. */
const training = ({ qualification }: PublicRow): string =>
  qualification === null || qualification === "none" || qualification === "unknown"
    ? ""
    : QUALIFICATION_WORDS[qualification].vi;

const centred = { centred: true, bold: false };
const plain = { centred: false, bold: false };

/** How a public column looks on paper. */
export const LIST_COLUMNS: Record<PublicColumn, ListColumn> = {
  position: { head: "STT", width: 10, ...centred, cell: (_row, position) => String(position) },
  name: { head: "Họ và tên", width: 36, centred: false, bold: true, cell: ({ name }) => name },
  birthYear: { head: "Năm sinh", width: 12, ...centred, cell: ({ birthYear }) => String(birthYear) },
  sex: { head: "Giới tính", width: 12, ...centred, cell: ({ sex }) => SEX_WORDS[sex].vi },
  standing: {
    head: "Tái cử, mới",
    width: 27,
    ...centred,
    cell: ({ standing }) => STANDING_WORDS[standing].vi,
  },
  generalEducation: {
    head: "Học vấn",
    width: 13,
    ...centred,
    cell: ({ generalEducation }) => (generalEducation ? formatEducation(generalEducation) : ""),
  },
  qualification: { head: "Chuyên môn", width: 20, ...centred, cell: training },
  occupation: {
    head: "Nghề nghiệp, chức vụ",
    width: null,
    ...plain,
    cell: ({ occupation }) => occupation ?? "",
  },
};
