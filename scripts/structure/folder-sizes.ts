import { dirname } from "node:path/posix";
import { packageOf } from "./places.ts";
import type { StructureRule } from "./source-file.ts";

const MOST_FILES = 40;

/** Written by a tool, one after another. */
const GENERATED = "packages/db/src/migrations";

/** A folder holds what one look takes in, its tests counted, its folders not. */
export const folderSizes: StructureRule = (files) => {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = dirname(path);
    if (packageOf(path) && !folder.startsWith(GENERATED)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files; ${MOST_FILES} at most: split it by what people do.`,
    );
};
