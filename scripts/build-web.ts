import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { type ProcessOutcome, run } from "./processes.ts";
import { bin, inRoot, ROOT } from "./root.ts";

export const WEB = inRoot("apps/web");
const STAMP = inRoot("apps/web/.next/built-from");

const INPUTS = [
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "apps/web/*.{ts,mjs,json}",
  "apps/web/{src,public}/**/*.*",
  "packages/{api,db,documents,photos,rules,storage,threads,ui}/package.json",
  "packages/{api,db,documents,photos,rules,storage,threads,ui}/src/**/*.*",
];

const isGenerated = (path: string): boolean =>
  /(^|\/)(next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?)$/.test(path);

/** Digest of everything a build is made of. */
function digest(): string {
  const hash = createHash("sha256");
  const files = globSync(INPUTS, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !isGenerated(path))
    .sort();
  for (const path of files)
    hash
      .update(`${path.slice(ROOT.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  return hash.digest("hex");
}

const builtFrom = (): string | null => (existsSync(STAMP) ? readFileSync(STAMP, "utf8") : null);

/**
 * Builds the web app unless it is already built from exactly these sources; null when nothing had to be done. The build is
 * named after them: the same sources are the same build, on whichever machine.
 */
export async function buildWeb(
  onLine: (line: string) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessOutcome | null> {
  const sources = digest();
  if (builtFrom() === sources) return null;
  const outcome = await run(bin("next", "apps/web"), ["build"], {
    cwd: WEB,
    env: { ...env, NODE_ENV: "production", NEXT_DEPLOYMENT_ID: sources.slice(0, 16) },
    onLine,
    // What is done beside it takes one step after another, and is what people wait for.
    givesWay: true,
  }).ended;
  if (outcome.code === 0) writeFileSync(STAMP, sources);
  return outcome;
}
