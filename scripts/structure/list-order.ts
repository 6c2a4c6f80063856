import { packageOf } from "./places.ts";
import { isCode, isTest, type StructureRule } from "./source-file.ts";

/** Here rows are locked, written or compared one after another, always in the same turn; nobody reads them as a list. */
const TURNS: readonly string[] = [
  "packages/api/src/org/changes/load-change.ts",
  "packages/api/src/postings/lists/follow-election-day.ts",
  "packages/api/src/postings/notices/follow-polling-form.ts",
  "packages/api/src/postings/placements/load-placements.ts",
  "packages/api/src/users/session.ts",
];

/** What stands in a template and what is filled in, the latter without its braces inside. */
const FILLED = /\$\{[^{}]*\}/g;
const ORDERS = /\border by\s+([^`]*?)(?=\blimit\b|\bfilter\b|\)|`|$)/gis;
/** Keys of units in the order they were founded, names of people by their first letters. */
const BY_BYTES = /^(?:\w+\.)?(?:unit_path|ward_path|other_unit_path|path|folded|name)\b/i;

/** Units stand by `unitPlace` or their positions, people by `nameOrder`: no list goes by a path, a folded or a bare name. */
export const listOrder: StructureRule = (files) =>
  files
    .filter(
      (file) =>
        packageOf(file.path) === "packages/api" &&
        isCode(file) &&
        !isTest(file.path) &&
        !TURNS.includes(file.path),
    )
    .flatMap(({ path, text }) => {
      const isBroken = [...text.replace(FILLED, "0").matchAll(ORDERS)]
        .flatMap(([, keys = ""]) => keys.split(","))
        .some((key) => BY_BYTES.test(key.trim()));
      return isBroken
        ? [`${path} lists by a path or a bare name: order units by unitPlace, people by nameOrder.`]
        : [];
    });
