import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { permissionsPage } from "./docs/permissions-page.ts";
import { stateMachinesPage } from "./docs/state-machines-page.ts";
import { inRoot } from "./root.ts";

const PAGES: Readonly<Record<string, () => string>> = {
  "docs/permissions.md": permissionsPage,
  "docs/state-machines.md": stateMachinesPage,
};

const onDisk = (path: string): string => (existsSync(inRoot(path)) ? readFileSync(inRoot(path), "utf8") : "");
const stale = Object.entries(PAGES).filter(([path, page]) => onDisk(path) !== page());

if (process.argv.includes("--check")) {
  for (const [path] of stale)
    console.error(`${path} no longer says what the rules say: run node scripts/generate-docs.ts`);
  process.exit(stale.length === 0 ? 0 : 1);
}
for (const [path, page] of stale) {
  writeFileSync(inRoot(path), page());
  console.log(`${path} written`);
}
