import { dirname, join } from "node:path/posix";
import type { SourceFile } from "./source-file.ts";

/** The package a path belongs to: «packages/rules», «apps/web», «e2e»; null for the root. */
export function packageOf(path: string): string | null {
  const [top = "", name] = path.split("/");
  if (top === "packages" || top === "apps") return name ? `${top}/${name}` : null;
  return ["e2e", "bench", "scripts"].includes(top) && name ? top : null;
}

/** The room inside a package: first folder below `src`; null for a file that lies in none. */
export function roomOf(path: string): string | null {
  const inside = path.match(/^(?:packages|apps)\/[^/]+\/src\/(.+)$/)?.[1];
  return inside?.includes("/") ? (inside.split("/")[0] ?? null) : null;
}

const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];

/** The file of ours that a relative import, one by alias «@/» or one of a package of ours means; null for others. */
export function targetOf(file: SourceFile, from: string, known: ReadonlySet<string>): string | null {
  const found = ENDINGS.map((ending) => `${base(file.path, from)}${ending}`).find((path) => known.has(path));
  return found ?? null;
}

function base(path: string, from: string): string {
  if (from.startsWith(".")) return join(dirname(path), from);
  if (from.startsWith("@/")) return `${packageOf(path)}/src/${from.slice(2)}`;
  const own = from.match(/^@sansang\/([^/]+)\/(.+)$/);
  return own ? `packages/${own[1]}/src/${own[2]}` : from;
}
