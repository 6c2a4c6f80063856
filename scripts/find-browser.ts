import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./processes.ts";
import { inRoot } from "./root.ts";

const CARRIED = "153.0.0";
const PLACE = inRoot(".tools/browser");
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What the tests need in their environment; empty when Playwright has its own browser. */
export interface BrowserEnvironment {
  readonly CHROMIUM_PATH?: string;
  readonly LD_LIBRARY_PATH?: string;
}

function playwrightsOwn(): boolean {
  const { chromium } = createRequire(inRoot("e2e/package.json"))("@playwright/test") as {
    chromium: { executablePath(): string };
  };
  const path = chromium.executablePath();
  return path !== "" && existsSync(path);
}

function ofTheSystem(searchPath: string): string | undefined {
  const folders = searchPath.split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

interface CarriedChromium {
  readonly default: { executablePath(): Promise<string> };
}

/** One from the package registry, which brings the libraries it needs when the machine has none. */
async function carried(print: (line: string) => void): Promise<BrowserEnvironment> {
  const home = join(PLACE, "node_modules/@sparticuz/chromium");
  if (!existsSync(join(home, "package.json"))) {
    print("no browser on this machine, fetching one");
    const { code, output } = await run("npm", [
      "install",
      "--prefix",
      PLACE,
      "--ignore-scripts",
      `@sparticuz/chromium@${CARRIED}`,
    ]).ended;
    if (code !== 0) throw new Error(`No browser could be found or fetched; set CHROMIUM_PATH.\n${output}`);
  }
  // Before the first unpacking: only then its own libraries come with it.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  const entry = createRequire(join(PLACE, "package.json")).resolve("@sparticuz/chromium");
  // It unpacks itself below the temporary directory: into ours, not into one that everybody shares.
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = join(PLACE, "unpacked");
  mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    const { default: chromium } = (await import(pathToFileURL(entry).href)) as CarriedChromium;
    const path = await chromium.executablePath();
    return { CHROMIUM_PATH: path, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** CHROMIUM_PATH → Playwright's own → one of the system (in PATH) → one fetched into `.tools/browser`. */
export async function findBrowser(print: (line: string) => void): Promise<BrowserEnvironment> {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  if (playwrightsOwn()) return {};
  const system = ofTheSystem(process.env.PATH ?? "");
  return system ? { CHROMIUM_PATH: system } : carried(print);
}
