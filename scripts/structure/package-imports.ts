import { dirname, join } from "node:path/posix";
import { packageOf } from "./places.ts";
import { isTest, type StructureRule } from "./source-file.ts";

/** Down the stairs only: what a package may import of the others. */
const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  "packages/rules": [],
  "packages/storage": [],
  "packages/threads": [],
  "packages/ui": [],
  "packages/db": ["rules"],
  "packages/documents": ["rules", "threads"],
  "packages/photos": ["threads"],
  "packages/api": ["rules", "db", "storage", "threads", "documents", "photos"],
  "packages/road": ["rules", "api"],
  "packages/testing": ["rules", "db", "storage", "photos", "api", "road"],
  "packages/demo": ["rules", "db", "storage", "documents", "photos", "api", "road"],
  "apps/worker": ["rules", "db", "storage", "documents", "photos", "api"],
  "apps/web": ["rules", "api", "ui", "storage", "db"],
  e2e: ["rules", "photos", "road", "testing", "demo"],
  bench: ["rules", "db", "storage", "documents", "photos", "api", "road", "testing", "demo"],
  scripts: ["rules", "db", "documents", "api", "testing", "demo"],
};

/** Only the wiring of the web app knows database and storage. */
const WIRING = /^apps\/web\/(next\.config\.ts$|src\/lib\/|src\/app\/api\/)/;

/** Packages are entered through their `exports`, downwards; tests may also ask the package of test situations. */
export const packageImports: StructureRule = (files) =>
  files.flatMap((file) => {
    const own = packageOf(file.path);
    if (!own) return [];
    return file.imports.flatMap(({ from }) => {
      if (from.startsWith(".") && packageOf(join(dirname(file.path), from)) !== own) {
        return isTest(file.path) || own === "scripts" ? [] : [`${file.path} leaves its package by ${from}.`];
      }
      const wanted = from.match(/^@sansang\/([^/]+)/)?.[1];
      if (!wanted || own === `packages/${wanted}` || own === wanted) return [];
      if (wanted === "testing" && isTest(file.path)) return [];
      if (!ALLOWED_IMPORTS[own]?.includes(wanted))
        return [`${file.path} imports ${from}: there is no door from ${own} to ${wanted}.`];
      const isHidden = own === "apps/web" && (wanted === "db" || wanted === "storage");
      return isHidden && !WIRING.test(file.path)
        ? [`${file.path} imports ${from}: only src/lib and src/app/api of apps/web may.`]
        : [];
    });
  });
