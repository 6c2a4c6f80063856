import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCHOOL_SYSTEMS } from "../candidates/vocabulary/general-education.ts";
import { QUALIFICATIONS } from "../candidates/vocabulary/qualifications.ts";
import { SEXES } from "../candidates/vocabulary/sex.ts";
import { STANDINGS } from "../candidates/vocabulary/standing.ts";
import { hiddenOf, PUBLIC_COLUMN_WORDS, PUBLIC_COLUMNS, publicRow, publicRows } from "./public-columns.ts";
import { readOccupation } from "./public-occupation.ts";

/** Facts of a dossier that no wall says, each with a mark that would be seen anywhere. */
const PRIVATE = {
  birth: "MARK 1969-02-11",
  ethnicity: "MARK khmer",
  religion: "MARK buddhism",
  partyMembership: "MARK member",
  healthRemarks: "MARK bệnh tim",
  hometown: "MARK Mỹ Xuyên",
  residence: "MARK 12 đường Hoa Sen",
  workplace: "MARK",
  politicalTheory: "MARK intermediate",
  personalIdLast4: "MARK 4821",
  personalIdSealed: "MARK",
  contributors: ["MARK"],
  sources: { name: "MARK" },
};

const candidate = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom("Cao Thị Sim", "Trần Duy Tràm", "Lương Minh Quýt", "Nguyễn Văn Mít"),
  birthYear: fc.integer({ min: 1930, max: 2004 }),
  sex: fc.constantFrom(...SEXES),
  standing: fc.constantFrom(...STANDINGS),
  generalEducation: fc.option(
    fc.record({
      grade: fc.integer({ min: 1, max: 12 }),
      system: fc.constantFrom(...SCHOOL_SYSTEMS),
      certificate: fc.constant("MARK"),
    }),
  ),
  qualification: fc.option(fc.constantFrom(...QUALIFICATIONS)),
  occupation: fc.option(fc.constantFrom("Làm ruộng", "Giáo viên", "")),
  position: fc.option(fc.constantFrom("Trưởng khóm", "Bí thư chi bộ", "Giáo viên")),
});

describe("the public columns", () => {
  test("are all that ever gets out of a dossier", () => {
    fc.assert(
      fc.property(candidate, (facts) => {
        const row = publicRow({ ...facts, ...PRIVATE });
        expect(["position", ...Object.keys(row).filter((key) => key !== "key")]).toEqual([
          ...PUBLIC_COLUMNS.candidate_list,
        ]);
        expect(JSON.stringify(row)).not.toMatch(/MARK|chi bộ/u);
      }),
    );
  });
  test("have words", () => {
    for (const column of PUBLIC_COLUMNS.candidate_list)
      expect(PUBLIC_COLUMN_WORDS[column].vi.length).toBeGreaterThan(2);
  });
  test("give one order, however the register tells the people", () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 8 }), (people) => {
        expect(publicRows([...people].reverse())).toEqual(publicRows(people));
      }),
    );
  });
  test("what they leave out of an occupation is told beside what is printed", () => {
    const person = (id: string, name: string, occupation: string, position: string | null) => ({
      id,
      name,
      birthYear: 1970,
      sex: "male" as const,
      standing: "new" as const,
      generalEducation: null,
      qualification: null,
      occupation,
      position,
    });
    const people = [
      person("1", "Lương Minh Quýt", "Giáo viên kiêm Bí thư chi bộ", "ĐT: 0912345678"),
      person("2", "Cao Thị Sim", "Làm ruộng", null),
      person("3", "Trần Văn Mít", "Đảng viên", null),
    ];
    expect(hiddenOf(people)).toEqual([
      { key: "3", name: "Trần Văn Mít", shown: null, hidden: [{ text: "Đảng viên", kind: "party" }] },
      {
        key: "1",
        name: "Lương Minh Quýt",
        shown: "Giáo viên",
        hidden: [
          { text: "Bí thư chi bộ", kind: "party" },
          { text: "ĐT: 0912345678", kind: "contact" },
        ],
      },
    ]);
  });
  test("are ordered by given name", () => {
    const person = (name: string, birthYear: number) => ({
      id: name,
      name,
      birthYear,
      sex: "female" as const,
      standing: "new" as const,
      generalEducation: null,
      qualification: null,
      occupation: null,
      position: null,
    });
    const rows = publicRows([
      person("Trần Duy Tràm", 1970),
      person("Cao Thị Sim", 1980),
      person("Nguyễn Văn Mít", 1960),
    ]);
    expect(rows.map(({ name }) => name)).toEqual(["Nguyễn Văn Mít", "Cao Thị Sim", "Trần Duy Tràm"]);
  });
});

test.each([
  ["Giáo viên", "Trưởng khóm", "Giáo viên, trưởng khóm"],
  ["Làm ruộng", null, "Làm ruộng"],
  [null, "Trưởng khóm", "Trưởng khóm"],
  ["Giáo viên", "giáo viên", "Giáo viên"],
  ["Hưu trí", "Bí thư Chi bộ, Trưởng khóm", "Hưu trí, trưởng khóm"],
  ["Bí thư Chi đoàn", "Phó Trưởng khóm", "Bí thư Chi đoàn, phó Trưởng khóm"],
  ["Cán bộ", "UBND phường", "Cán bộ, UBND phường"],
  ["  ", "", null],
  [null, null, null],
])("«%s» and «%s» are said as «%s»", (occupation, position, comment) => {
  expect(readOccupation(occupation, position).shown).toBe(comment);
});
