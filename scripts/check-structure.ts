import { ROOT } from "./root.ts";
import { browserFiles } from "./structure/browser-files.ts";
import { browserStores } from "./structure/browser-stores.ts";
import { deadPaths } from "./structure/dead-paths.ts";
import { fileNames } from "./structure/file-names.ts";
import { folderSizes } from "./structure/folder-sizes.ts";
import { kitBelow } from "./structure/kit-below.ts";
import { listOrder } from "./structure/list-order.ts";
import { namesOfLevels } from "./structure/names-of-levels.ts";
import { newestCycle } from "./structure/newest-cycle.ts";
import { packageImports } from "./structure/package-imports.ts";
import { roomOrder } from "./structure/room-order.ts";
import { serverOnly } from "./structure/server-only.ts";
import { readSources } from "./structure/source-file.ts";
import { words } from "./structure/words.ts";

const RULES = [
  packageImports,
  roomOrder,
  kitBelow,
  browserFiles,
  browserStores,
  serverOnly,
  fileNames,
  folderSizes,
  deadPaths,
  namesOfLevels,
  words,
  newestCycle,
  listOrder,
];

const files = readSources(ROOT);
const problems = RULES.flatMap((rule) => rule(files));
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${RULES.length} rules of the house, ${problems.length} broken`);
process.exit(problems.length === 0 ? 0 : 1);
