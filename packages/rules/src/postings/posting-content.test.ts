import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { type CanonicalValue, canonicalJson } from "../kernel/canonical-json.ts";
import { contentOf, type Frozen, type Proposal, proposalOf } from "./posting-content.ts";
import { publicRow } from "./public-columns.ts";

const PROPOSAL: Proposal = {
  format: "sansang.posting/1",
  kind: "candidate_list",
  reason: null,
  cycle: {
    name: "Bầu Trưởng khóm 2022",
    termFrom: 2022,
    termTo: 2025,
    electionDay: asCalendarDate("2022-05-07"),
  },
  city: "Thành phố Sóc Trăng",
  ward: "Phường 2",
  neighbourhood: "Khóm 4",
  notice: { place: "Trụ sở Khóm 4", address: "80 Hoa Sen", opensAt: "07:00", closesAt: "11:00" },
  document: {
    symbol: "TB-UBND",
    decisionNumber: "12/QĐ-UBND",
    decisionOn: asCalendarDate("2022-04-20"),
    signatory: { capacity: "CHỦ TỊCH", name: "Lương Minh Quýt" },
  },
  sites: [{ name: "Trụ sở UBND Phường 2", address: "Số 5, đường Hoa Sen" }],
  rows: [
    publicRow({
      id: "sim",
      name: "Cao Thị Sim",
      birthYear: 1969,
      sex: "female",
      standing: "new",
      generalEducation: { grade: 9, system: "twelve" },
      qualification: null,
      occupation: "Làm ruộng",
      position: null,
    }),
  ],
};
const FIRST: Frozen = {
  version: 1,
  replaces: null,
  number: 7,
  year: 2022,
  date: asCalendarDate("2022-04-27"),
};
const AGAIN: Frozen = {
  ...FIRST,
  version: 2,
  number: 9,
  replaces: { version: 1, digest: "ab".repeat(32) },
};

test("what was approved can be told from what was published, whatever publishing added", () => {
  for (const frozen of [FIRST, AGAIN]) {
    const content = contentOf(PROPOSAL, frozen);
    expect(content && canonicalJson(proposalOf(content))).toBe(canonicalJson(PROPOSAL));
  }
});

test("publishing adds its number and day, and what it stands in place of", () => {
  expect(contentOf(PROPOSAL, AGAIN)).toMatchObject({
    version: 2,
    replaces: { version: 1 },
    document: { number: 9, year: 2022, date: "2022-04-27", symbol: "TB-UBND" },
  });
});

test("content is canonical JSON as it stands", () => {
  const content: CanonicalValue = contentOf(PROPOSAL, FIRST);
  expect(JSON.parse(canonicalJson(content))).toEqual(content);
});

test.each([
  ["notice", { ...PROPOSAL, notice: null }],
  ["signatory", { ...PROPOSAL, document: { ...PROPOSAL.document, signatory: null } }],
])("without its %s nothing can be frozen", (_, proposal) => {
  expect(contentOf(proposal, FIRST)).toBeNull();
});
