import { isCode, isTest, type Rule, type SourceFile } from "./source-file.ts";

const MOST_LINES = 350;
const MOST_TEST_LINES = 600;
const MOST_PAGE_LINES = 40;

/** Tables of the law and of words: long because there is much of it, not because two ideas share a file. */
const TABLES = [
  "packages/rules/src/checklist/standard-template.ts",
  "packages/rules/src/words/refusal-words.ts",
];

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split("\n").length;

function mostLines(path: string): number {
  if (/^apps\/web\/src\/app\/.*page\.tsx$/.test(path)) return MOST_PAGE_LINES;
  return isTest(path) ? MOST_TEST_LINES : MOST_LINES;
}

/** A file holds one idea; a page hands over to a feature. */
export const sizes: Rule = (files) =>
  files.flatMap((file) => {
    if (!isCode(file) || !/^(packages|apps)\//.test(file.path) || TABLES.includes(file.path)) return [];
    const most = mostLines(file.path);
    return linesOf(file) > most ? [`${file.path} has ${linesOf(file)} lines; ${most} at most.`] : [];
  });
