import { packageOf, targetOf } from "./places.ts";
import { isTest, type SourceFile, type StructureRule } from "./source-file.ts";

const SERVER =
  /^(node:|server-only$|pg$|drizzle-orm|next-auth$|next\/headers$|@sansang\/(api|db|storage|threads|documents|photos)(\/|$))/;
const opensWith = (word: string) => new RegExp(`^\\s*(?:/\\*[\\s\\S]*?\\*/\\s*)?["']${word}["']`);
const isClient = ({ text }: SourceFile): boolean => opensWith("use client").test(text);
const isAction = ({ text }: SourceFile): boolean => opensWith("use server").test(text);

/** What runs in the browser (every "use client" file and all that it loads) takes from the server types only. */
export const browserFiles: StructureRule = (files) => {
  const known = new Map(files.map((file) => [file.path, file]));
  const paths = new Set(known.keys());
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (file: SourceFile): void => {
    // A server action is called over the network, not loaded.
    if (seen.has(file.path) || isAction(file)) return;
    seen.add(file.path);
    for (const { from, isType } of file.imports) {
      if (isType) continue;
      if (SERVER.test(from)) problems.push(`${file.path} is loaded by the browser and imports ${from}.`);
      const target = known.get(targetOf(file, from, paths) ?? "");
      if (target && !SERVER.test(from)) visit(target);
    }
  };
  for (const file of files)
    if (packageOf(file.path) === "apps/web" && isClient(file) && !isTest(file.path)) visit(file);
  return problems;
};
