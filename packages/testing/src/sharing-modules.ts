import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProjectConfiguration } from "vitest/config";

const TESTS = "src/**/*.test.{ts,tsx}";

/**
 * Loading its modules anew for each file takes a package up to two thirds of its time: files share them. Whoever puts
 * something else in the place of a module (`vi.mock`) has its own, so that nobody else meets it.
 */
export function sharingModules(packageDir: string): TestProjectConfiguration[] {
  const alone = globSync(TESTS, { cwd: packageDir }).filter((file) =>
    readFileSync(join(packageDir, file), "utf8").includes("vi.mock("),
  );
  return [
    { extends: true, test: { name: "sharing", isolate: false, include: [TESTS], exclude: alone } },
    ...(alone.length > 0 ? [{ extends: true as const, test: { name: "alone", include: alone } }] : []),
  ];
}
