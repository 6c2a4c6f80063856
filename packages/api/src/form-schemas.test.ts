import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type * as z from "zod";
import { appRouter } from "./root.ts";

const FEATURES = new URL("../../../apps/web/src/features/", import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, FEATURES), "utf8");
const files = readdirSync(FEATURES, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".tsx"),
);

/** A form names the schema it asks before it sends, then the procedure it sends to. */
const FORM =
  /(?:useForm\(\s*|schema=\{)(\w+)[},]\s*(?:procedure=\{)?\(\{ (\w+) \}\) => \2\.(\w+)\.(?:mutate|query)/g;

const forms = files.flatMap((file) => {
  const text = textOf(file);
  return [...text.matchAll(FORM)].map(([, schema = "", room, name]) => {
    const from = new RegExp(
      `import \\{[^}]*\\b${schema}\\b[^}]*\\} from "@sansang/rules/(\\w+)/([\\w-]+)\\.input"`,
    );
    const [, rules, input] = from.exec(text) ?? [];
    return { file, schema, rules, input, procedure: `${room}.${name}` };
  });
});

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: z.ZodType[] } }>;

/** What a procedure asks, without the key under which a repeated request is known again. */
function inputOf(procedure: string): unknown {
  const input = procedures[procedure]?._def.inputs[0];
  return (input as z.ZodIntersection | undefined)?._zod.def.left ?? input;
}

test("no form is overlooked", () => {
  const asking = files.filter((file) => /\buseForm\(|<ReasonDialog\b/.test(textOf(file)));
  expect([...new Set(forms.map(({ file }) => file))]).toEqual(asking);
  const calls = asking.flatMap((file) => textOf(file).match(/\buseForm\(|<ReasonDialog\b/g) ?? []);
  expect(forms).toHaveLength(calls.length);
});

test.each(forms)(
  "$file asks $schema, the very one of $procedure",
  async ({ schema, rules, input, procedure }) => {
    const inputs: Record<string, unknown> = await import(`../../rules/src/${rules}/${input}.input.ts`);
    expect(inputs[schema]).toBeDefined();
    expect(inputOf(procedure)).toBe(inputs[schema]);
  },
);
