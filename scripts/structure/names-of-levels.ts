import { isCode, isTest, type SourceFile, type StructureRule } from "./source-file.ts";

/** Institutions, levels and places come from units and dates; only tables of words may spell them. */
const PLACES = /Sóc Trăng|Cần Thơ|Phú Lợi/u;
const LEVELS =
  /(?:Phòng|Sở) Nội vụ|Phòng Văn hóa|Ủy ban MTTQ|UBMTTQ|UBND|[Uu]ỷ ban nhân dân|[Ủủ]y ban nhân dân|[Tt]hành phố|[Pp]hường|[Tt]oàn tỉnh|[Tt]rưởng khóm/u;

/** Where they stand, and why. */
const SPELLED: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /(^|\/|-)words(\/|-?[\w-]*\.ts$)/, why: "words" },
  {
    path: /^packages\/rules\/src\/access\/(roles|institution-names|(election-)?permissions)\.ts$/,
    why: "their own table",
  },
  {
    path: /^packages\/rules\/src\/org\/unit(-change)?\.ts$/,
    why: "the kinds of units, and of their changes",
  },
  { path: /^packages\/rules\/src\/elections\/(rule-packs\/|legal-minima\.ts)/, why: "what the law says" },
  { path: /^packages\/rules\/src\/checklist\/standard-template\.ts$/, why: "words of the steps" },
  { path: /^packages\/rules\/src\/postings\/(site|posting-kind)\.ts$/, why: "words of sites and lists" },
  {
    path: /^packages\/rules\/src\/(reports\/(number-linter|figures-in-text)|postings\/public-occupation)\.ts$/,
    why: "read texts of others",
  },
  { path: /^packages\/documents\/src\/posting\/(lay-out-\w+|letterheads)\.ts$/, why: "the text of papers" },
  { path: /^packages\/documents\/src\/paper-layout\.ts$/, why: "the heads of papers" },
  { path: /^apps\/web\/src\/portal\/unit-names\.ts$/, why: "the kinds of units in three languages" },
  { path: /^scripts\/start\/print-founding-links\.ts$/, why: "tells of the first people" },
];

/** A practice is cited by the place where it was read. */
const CITES_PRACTICE = /^packages\/rules\/src\/(elections\/rule-packs\/|checklist\/standard-template\.ts)/;
const OURS = /^(apps|packages|scripts)\//;
const OF_STORIES = /^packages\/(demo|testing)\/|\.sample\.ts$|^scripts\/(structure\/|start\/welcome\.ts)/;
const PROGRAM = /\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/[^\n]*/g;

const isLooked = (file: SourceFile): boolean =>
  OURS.test(file.path) && isCode(file) && !isTest(file.path) && !OF_STORIES.test(file.path);

/** No program names an institution, a level or a place: how they are called is a question of unit and day. */
export const namesOfLevels: StructureRule = (files) =>
  files.filter(isLooked).flatMap(({ path, text }) => {
    const program = text.replace(PROGRAM, "");
    const isWords = SPELLED.some((each) => each.path.test(path));
    const place = CITES_PRACTICE.test(path) ? null : program.match(PLACES)?.[0];
    const found = place ?? (isWords ? null : program.match(LEVELS)?.[0]);
    return found ? [`${path} spells «${found}»; names come from units and dates.`] : [];
  });
