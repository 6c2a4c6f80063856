import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { createVitest, type TestCase, type Vitest } from "vitest/node";
import { inRoot, ROOT } from "../root.ts";
import { type Edit, findGuards, isGuarded } from "./find-guards.ts";
import { applyEdit, withProbes } from "./rewrite.ts";

/** One test file to run: with one place of one source changed, or with probes around all guards. */
export interface Request {
  readonly test: string;
  readonly change: { readonly file: string; readonly edit: Edit } | null;
}

/** `reached`: keys of the guards that refused, where probes stood. */
export interface LaneAnswer {
  readonly passed: boolean;
  /** False where all that went wrong went wrong around the tests. */
  readonly isTest: boolean;
  readonly why: string;
  readonly reached: readonly string[];
  readonly seconds: number;
}

const [notes = ""] = process.argv.slice(2);

let change: Request["change"] = null;
const touched = new Set<string>();

/** Sources are changed on their way to the tests; nothing on disk ever is. */
function rewrite(source: string, id: string): string | null {
  const file = relative(ROOT, id);
  if (!isGuarded(file)) return null;
  touched.add(id);
  if (!change) return withProbes(source, findGuards(file, source), notes);
  return change.file === file ? applyEdit(source, change.edit) : null;
}

const opened = new Map<string, Promise<Vitest>>();

/** One vitest a package, kept warm; the migrated template is given by its environment. */
function vitestOf(folder: string): Promise<Vitest> {
  const opening =
    opened.get(folder) ??
    createVitest(
      "test",
      {
        root: inRoot(folder),
        watch: false,
        fileParallelism: false,
        maxWorkers: 1,
        silent: true,
        // Kept on disk, a changed source would be taken for the source itself.
        fsModuleCache: false,
        reporters: [{ onTestCaseResult: (test) => stopAfter(test, folder) }],
      },
      {
        plugins: [
          {
            name: "guards",
            enforce: "pre",
            // One file at a time shares with nobody.
            config: ({ test }) => {
              if (test) delete test.projects;
            },
            transform: (source, id) => rewrite(source, id.split("?")[0] ?? id),
          },
        ],
      },
    );
  opened.set(folder, opening);
  return opening;
}

/** The first failure is enough. */
async function stopAfter(test: TestCase, folder: string): Promise<void> {
  const vitest = await opened.get(folder);
  // Not awaited: the run ends only when its reporters have answered.
  if (test.result().state === "failed") void vitest?.cancelCurrentRun("test-failure");
}

async function answer(request: Request): Promise<LaneAnswer> {
  const since = Date.now();
  const vitest = await vitestOf(request.test.split("/").slice(0, 2).join("/"));
  const isOther = JSON.stringify(change) !== JSON.stringify(request.change);
  if (isOther) {
    const before = change;
    change = request.change;
    // From probes to a change or back every source differs; from change to change only the two.
    const differ = before && change ? [inRoot(before.file), inRoot(change.file)] : touched;
    for (const file of differ) for (const each of opened.values()) (await each).invalidateFile(file);
  }
  writeFileSync(notes, "");
  const specification = vitest.getRootProject().createSpecification(inRoot(request.test));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  const own = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
  const failed = own && [...own.children.allTests("failed")][0];
  const errors = [failed?.result().errors?.[0], ...(own?.errors() ?? []), ...unhandledErrors] as unknown[];
  const [error] = errors.filter(Boolean) as { message?: string }[];
  return {
    // A file whose run was cut short is neither failed nor passed.
    passed: own?.state() === "passed" && unhandledErrors.length === 0,
    isTest: failed !== undefined,
    why: [failed?.fullName, error?.message?.split("\n")[0]].filter(Boolean).join(": "),
    reached: readFileSync(notes, "utf8").split("\n").filter(Boolean),
    seconds: (Date.now() - since) / 1000,
  };
}

process.on("message", (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (problem) => {
      console.error(problem);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
