import type { SchoolSystem } from "../candidates/vocabulary/general-education.ts";
import type { Qualification } from "../candidates/vocabulary/qualifications.ts";
import type { Sex } from "../candidates/vocabulary/sex.ts";
import type { Standing } from "../candidates/vocabulary/standing.ts";
import type { Words } from "../kernel/language.ts";
import { foldTones, sortByName } from "../kernel/vietnamese-name.ts";
import type { PostingKind } from "./posting-kind.ts";

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

/** An office of the Party tells who is a member, which no wall says (domain.md §7.2); one of the Youth Union does not. */
const PARTY_OFFICE = /\b(dang (vien|uy|bo)|chi (bo|uy)|bi thu(?! (chi )?doan\b))/;

const asSecond = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;

/** Occupation and position as people say them, each once: «Giáo viên, trưởng khóm». Null when there is nothing to say. */
export function formatOccupation(occupation: string | null, position: string | null): string | null {
  const [first, ...others] = [occupation, position]
    .flatMap((text) => (text ?? "").split(/[,;\n]/u))
    .map((text) => text.trim())
    .filter((text) => text !== "" && !PARTY_OFFICE.test(foldTones(text)))
    .filter((text, index, all) => all.findIndex((each) => foldTones(each) === foldTones(text)) === index);
  return first ? [first, ...others.map(asSecond)].join(", ") : null;
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
  occupation: formatOccupation(candidate.occupation, candidate.position),
});

/** The rows of a list in its posted order: by given name, then the rest of the name, then age (domain.md §3.3). */
export const publicRows = (candidates: readonly PublicSource[]): PublicRow[] =>
  sortByName(candidates, (a, b) => a.birthYear - b.birthYear || (a.id < b.id ? -1 : 1)).map(publicRow);
