import type { SchoolSystem } from "../candidates/vocabulary/general-education.ts";
import type { Qualification } from "../candidates/vocabulary/qualifications.ts";
import type { Sex } from "../candidates/vocabulary/sex.ts";
import type { Standing } from "../candidates/vocabulary/standing.ts";
import type { Words } from "../kernel/language.ts";
import { sortByName } from "../kernel/vietnamese-name.ts";
import type { PostingKind } from "./posting-kind.ts";
import { type PublicOccupation, readOccupation } from "./public-occupation.ts";

/** One person on a wall: the row of snapshot, paper, portal and open data. `key` stays the same from version to version. */
export type PublicRow = {
  readonly key: string;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly standing: Standing;
  readonly generalEducation: { readonly grade: number; readonly system: SchoolSystem } | null;
  readonly qualification: Qualification | null;
  readonly occupation: string | null;
};

export type PublicColumn = "position" | Exclude<keyof PublicRow, "key">;

/**
 * The columns of a posted list, in order. [P] domain.md §3.3 and §7.2: name, year of birth, sex, education, occupation;
 * never ethnicity, religion, party membership, health, address, telephone or an identity number.
 */
export const PUBLIC_COLUMNS = {
  candidate_list: [
    "position",
    "name",
    "birthYear",
    "sex",
    "standing",
    "generalEducation",
    "qualification",
    "occupation",
  ],
} as const satisfies Record<PostingKind, readonly PublicColumn[]>;

export const PUBLIC_COLUMN_WORDS: Record<PublicColumn, Words> = {
  position: { vi: "STT", en: "No." },
  name: { vi: "Họ và tên", en: "Name" },
  birthYear: { vi: "Năm sinh", en: "Born" },
  sex: { vi: "Giới tính", en: "Sex" },
  standing: { vi: "Tái cử, mới", en: "Standing again or new" },
  generalEducation: { vi: "Học vấn phổ thông", en: "General education" },
  qualification: { vi: "Trình độ chuyên môn", en: "Professional training" },
  occupation: { vi: "Nghề nghiệp, chức vụ", en: "Occupation, position" },
};

/** What the register holds of a candidate, as far as a wall may look. */
export interface PublicSource {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly standing: Standing;
  readonly generalEducation: PublicRow["generalEducation"];
  readonly qualification: Qualification | null;
  readonly occupation: string | null;
  readonly position: string | null;
}

/** The public columns of a candidate, copied one by one: no other fact of the dossier gets through. */
export const publicRow = (candidate: PublicSource): PublicRow => ({
  key: candidate.id,
  name: candidate.name,
  birthYear: candidate.birthYear,
  sex: candidate.sex,
  standing: candidate.standing,
  generalEducation: candidate.generalEducation && {
    grade: candidate.generalEducation.grade,
    system: candidate.generalEducation.system,
  },
  qualification: candidate.qualification,
  occupation: readOccupation(candidate.occupation, candidate.position).shown,
});

const inPostedOrder = (candidates: readonly PublicSource[]): PublicSource[] =>
  sortByName(candidates, (a, b) => a.birthYear - b.birthYear || (a.id < b.id ? -1 : 1));

/** The rows of a list in its posted order: by given name, then the rest of the name, then age (domain.md §3.3). */
export const publicRows = (candidates: readonly PublicSource[]): PublicRow[] =>
  inPostedOrder(candidates).map(publicRow);

/** Of whose occupation something is printed nowhere, beside what is. */
export interface HiddenOfPerson extends PublicOccupation {
  readonly key: string;
  readonly name: string;
}

/** What a list will not say of its people, in its posted order; for those who prepare and approve it, never for a wall. */
export const hiddenOf = (candidates: readonly PublicSource[]): HiddenOfPerson[] =>
  inPostedOrder(candidates)
    .map(({ id, name, occupation, position }) => ({ key: id, name, ...readOccupation(occupation, position) }))
    .filter(({ hidden }) => hidden.length > 0);
