import { packageOf, targetOf } from "./places.ts";
import { isCode, isTest, type SourceFile, type StructureRule } from "./source-file.ts";

/**
 * Every file of `api` stops a browser build that loads it: by `import "server-only"`, its own or one it loads. The worker
 * of a thread is started by its path as plain Node, where that import would stop it too.
 */
export const serverOnly: StructureRule = (files) => {
  const own = files.filter(
    (file) => packageOf(file.path) === "packages/api" && isCode(file) && file.path.includes("/src/"),
  );
  const known = new Map(own.map((file) => [file.path, file]));
  const paths = new Set(known.keys());
  const isGuarded = (file: SourceFile, seen: Set<string>): boolean => {
    if (seen.has(file.path)) return false;
    seen.add(file.path);
    return file.imports.some(({ from, isType }) => {
      if (isType) return false;
      const target = known.get(targetOf(file, from, paths) ?? "");
      return from === "server-only" || (target !== undefined && isGuarded(target, seen));
    });
  };
  return own
    .filter(({ path }) => !isTest(path) && !path.endsWith("-worker.ts"))
    .filter((file) => !isGuarded(file, new Set()))
    .map(({ path }) => `${path} could be bundled for the browser: import "server-only".`);
};
