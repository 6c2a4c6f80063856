import { packageOf } from "./places.ts";
import { isCode, isTest, type StructureRule } from "./source-file.ts";

/** Here it is decided which cycles somebody looks at, and where a public address leads. */
const DECIDES: readonly string[] = [
  "packages/api/src/elections/cycles-in-scope.ts",
  "packages/api/src/postings/portal/portal-map.ts",
];

/** A template literal: a statement, as a rule. */
const TEMPLATE = /`[^`]*`/g;
/** Of cycles, one by when it was opened, or the first of however many. */
const TAKES_ONE = /\bfrom cycles\b.*\border by\b(.*\bopened_at\b|.*\blimit 1\b)/is;

/** A statement and the ones inside it, each without those inside itself. */
function levelsOf(sql: string): string[] {
  const inner: string[] = [];
  const rest = sql.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    inner.push(inside);
    return " ";
  });
  return rest === sql ? [sql] : [...inner, ...levelsOf(rest)];
}

/** No read takes «the newest open cycle» by itself: a province has a hundred of them. */
export const newestCycle: StructureRule = (files) =>
  files
    .filter(
      (file) =>
        packageOf(file.path) === "packages/api" &&
        isCode(file) &&
        !isTest(file.path) &&
        !DECIDES.includes(file.path),
    )
    .flatMap(({ path, text }) => {
      const statements = text.match(TEMPLATE) ?? [];
      const isBroken =
        /desc\(cycles\.openedAt\)/.test(text) ||
        statements.flatMap(levelsOf).some((each) => TAKES_ONE.test(each));
      return isBroken
        ? [`${path} takes one cycle by itself: ask cyclesInScope, cycleInScope or cycleOfUnit for it.`]
        : [];
    });
