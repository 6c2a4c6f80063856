import { SCHOOL_SYSTEMS } from "@sansang/rules/candidates/vocabulary/general-education";
import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEXES } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDINGS } from "@sansang/rules/candidates/vocabulary/standing";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { rowsInWords } from "@sansang/rules/postings/public-words";
import { expect, test } from "vitest";
import { listTable } from "./list-layouts.ts";

const ROW: PublicRow = {
  key: "0",
  name: "Cao Thị Sim",
  birthYear: 1974,
  sex: "female",
  standing: "new",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "college",
  occupation: "Buôn bán",
};

/** A row for every value that a column may have, silence among them. */
const EVERY: readonly PublicRow[] = [
  ...SEXES.map((sex) => ({ ...ROW, sex })),
  ...STANDINGS.map((standing) => ({ ...ROW, standing })),
  ...[null, ...SCHOOL_SYSTEMS.map((system) => ({ grade: 9, system }))].map((generalEducation) => ({
    ...ROW,
    generalEducation,
  })),
  ...[null, ...QUALIFICATIONS].map((qualification) => ({ ...ROW, qualification })),
  { ...ROW, occupation: null },
];

test("paper and table say the same of everybody", () => {
  const [, ...table] = rowsInWords("candidate_list", EVERY);
  const paper = listTable("candidate_list", EVERY).rows;
  expect(paper).toEqual(table.map((cells) => cells.map((cell) => String(cell ?? ""))));
  expect(paper.flat()).toContain("Chưa qua đào tạo");
});
