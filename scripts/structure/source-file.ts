import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Import, readImports } from "./imports.ts";

/** One file of the repository; `path` is relative to its root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** A rule looks at all files and names, one sentence each, what breaks it. */
export type StructureRule = (files: readonly SourceFile[]) => string[];

const NOT_OURS = new Set(["node_modules", "test-results", "playwright-report", "dist"]);
const CODE = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const READ = /\.(ts|tsx|mts|mjs|js|jsx|md|json|css|sql)$/;

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: CODE.test(path) ? readImports(text) : [],
});

export const isCode = ({ path }: SourceFile): boolean => CODE.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)vitest\.config\.ts$/.test(path);

/** Every file that is ours, the folders of tools left out; of others than text the name only. */
export function readSources(root: string, folder = ""): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const isHidden = entry.isDirectory() && entry.name.startsWith(".") && entry.name !== ".ci";
    if (isHidden || NOT_OURS.has(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return readSources(root, path);
    return [sourceFile(path, READ.test(path) ? readFileSync(join(root, path), "utf8") : "")];
  });
}
