import { packageOf } from "./places.ts";
import type { StructureRule } from "./source-file.ts";

const SAYS_NOTHING = /(^|-)(utils?|helpers?|common|misc|types|constants|manager|service)$/;
const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Folders of the router: «(office)», «[itemId]», «[[...path]]», «@modal». */
const ROUTE = /^(\(\w[\w-]*\)|\[{1,2}(\.\.\.)?\w+\]{1,2}|@\w+)$/;
const GENERATED =
  /^(packages\/db\/src\/migrations\/|apps\/web\/next-env\.d\.ts$|.*\.tsbuildinfo$|CHANGELOG|CONTRIBUTING)/;

/** Names are kebab-case and say what is inside; no drawers, no barrels. */
export const fileNames: StructureRule = (files) =>
  files.flatMap(({ path }) => {
    if (!packageOf(path) || GENERATED.test(path)) return [];
    const parts = path.split("/");
    const file = parts.pop() ?? "";
    const stem = file.split(".")[0] ?? "";
    const isOdd = !WORD.test(stem) || parts.some((folder) => !WORD.test(folder) && !ROUTE.test(folder));
    const isDrawer = SAYS_NOTHING.test(stem) || parts.some((folder) => SAYS_NOTHING.test(folder));
    return [
      ...(isOdd ? [`${path} is not in kebab-case.`] : []),
      ...(isDrawer ? [`${path} has a name that says nothing.`] : []),
      ...(/^index\.tsx?$/.test(file) && path.includes("/src/")
        ? [`${path} is a barrel; import the file itself.`]
        : []),
    ];
  });
