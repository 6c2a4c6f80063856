import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Functions that a fresh page makes out of texts while it loads these and looks at an input. */
function madeWith(before: string): string {
  const page = `
    let made = 0;
    globalThis.Function = new Proxy(Function, {
      construct: (real, texts) => {
        made++;
        return new real(...texts);
      },
    });
    ${before}
    const { CloseCycleInput } = await import("@sansang/rules/elections/election.input");
    CloseCycleInput.safeParse({});
    console.log(made > 0);`;
  const here = fileURLToPath(new URL(".", import.meta.url));
  const flags = ["--input-type=module", "--experimental-strip-types", "--no-warnings"];
  return execFileSync(process.execPath, [...flags, "-e", page], { cwd: here, encoding: "utf8" }).trim();
}

test("zod makes no function from a text in the browser, as the policy of the pages asks", () => {
  expect(madeWith("")).toBe("true");
  expect(madeWith('await import("./instrumentation-client.ts");')).toBe("false");
});
