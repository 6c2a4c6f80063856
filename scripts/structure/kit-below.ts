import { packageOf, roomOf, targetOf } from "./places.ts";
import { isTest, type StructureRule } from "./source-file.ts";

/** `kit` is what the other folders of a package are built with: it knows none of them. */
export const kitBelow: StructureRule = (files) => {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    if (roomOf(file.path) !== "kit" || isTest(file.path)) return [];
    return file.imports.flatMap(({ from }) => {
      const target = targetOf(file, from, known);
      const room = target && packageOf(target) === packageOf(file.path) ? roomOf(target) : null;
      return room && room !== "kit"
        ? [`${file.path} imports ${target}: «kit» knows nothing of what is built with it.`]
        : [];
    });
  });
};
