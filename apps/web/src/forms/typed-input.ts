import { LENGTHS } from "@sansang/rules/kernel/plain-text";
import type * as z from "zod";

/** What is typed, by the dotted path at which the input has it: `heldOn`, `source.text`, `documents.0.page`. */
export type Typed = Readonly<Record<string, string>>;
/** An input as it was put together from what was typed; the schema says what is wrong with it. */
export type Input = Record<string, unknown>;

interface Leaf {
  readonly schema: z.core.$ZodType;
  /** What nothing typed means; a text that must be there stays empty. */
  readonly empty: null | undefined | "";
}

type Def = z.core.$ZodTypes["_zod"]["def"];

/** Inside what makes a schema optional, nullable, given by default, tidied before or turned into something else after. */
function leafOf(schema: z.core.$ZodType, empty: Leaf["empty"]): Leaf {
  const def = schema._zod.def as Def;
  if (def.type === "optional") return leafOf(def.innerType, empty === null ? null : undefined);
  if (def.type === "nullable") return leafOf(def.innerType, null);
  if (def.type === "default" || def.type === "prefault") return leafOf(def.innerType, empty);
  if (def.type === "pipe")
    return leafOf((def.in._zod.def as Def).type === "transform" ? def.out : def.in, empty);
  return { schema, empty };
}

const partsOf = (path: string): string[] => path.split(".");

/** The schema at a path; undefined where the input has none. */
function at(schema: z.core.$ZodType, parts: readonly string[]): Leaf | undefined {
  const leaf = leafOf(schema, "");
  const [part, ...rest] = parts;
  if (part === undefined) return leaf;
  const def = leaf.schema._zod.def as Def;
  const inner = def.type === "object" ? def.shape[part] : def.type === "array" ? def.element : undefined;
  if (!inner) return undefined;
  return rest.length === 0 ? leafOf(inner, "") : at(inner, rest);
}

const numberIn = (text: string, isWhole: boolean): number => {
  const digits = isWhole && /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : text;
  return /^-?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : Number.NaN;
};

function typedAt({ schema, empty }: Leaf, text: string): unknown {
  const def = schema._zod.def as Def;
  if (def.type === "boolean") return text !== "";
  if (def.type === "array") return text === "" ? empty : JSON.parse(text);
  const isNumber = def.type === "number";
  if (text.trim() === "") return isNumber && empty === "" ? undefined : empty;
  return isNumber ? numberIn(text.trim(), "format" in def) : text;
}

function put(target: Input | unknown[], [part = "", ...rest]: readonly string[], value: unknown): void {
  const record = target as Input;
  if (rest.length === 0) record[part] = value;
  else {
    record[part] ??= /^\d+$/.test(rest[0] ?? "") ? [] : {};
    put(record[part] as Input, rest, value);
  }
}

/**
 * The input that was typed: numbers (`1.200`, `9,6`), ticks (anything typed is yes) and nothing where nothing was typed.
 * What is no number becomes NaN; days go as typed, the schema reads them; rows that are typed as one are JSON. Paths that the schema does not have are left out.
 */
export function typedInput(schema: z.core.$ZodType, typed: Typed): Input {
  const input: Input = {};
  for (const [path, text] of Object.entries(typed)) {
    const leaf = at(schema, partsOf(path));
    if (leaf) put(input, partsOf(path), typedAt(leaf, text));
  }
  return input;
}

/** Path → code of what is wrong there first. */
export function problemsIn(schema: z.ZodType, input: unknown): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const { path, message } of schema.safeParse(input).error?.issues ?? [])
    problems[path.join(".")] ??= message;
  return problems;
}

/**
 * What an edited record read when its form was opened, as the record holds it: what its own schema takes, and nothing
 * where nothing was there. The record lies at `within`, which is empty or ends in a dot.
 */
export function openedInput(schema: z.core.$ZodType, found: Typed, within: string): Input {
  const opened = at(schema, ["opened"])?.schema._zod.def as Def | undefined;
  const fields = opened?.type === "object" ? Object.keys(opened.shape) : [];
  return Object.fromEntries(fields.map((field) => [field, recordedAt(schema, within + field, found)]));
}

function recordedAt(schema: z.core.$ZodType, path: string, found: Typed): unknown {
  const leaf = at(schema, partsOf(path));
  const value = leaf && typedAt(leaf, found[path] ?? "");
  const read = leaf && (leaf.schema as z.ZodType).safeParse(value);
  if (read?.success) return read.data;
  return Array.isArray(value) || (typeof value === "string" && value !== "") ? value : null;
}

interface Box {
  readonly maxLength?: number;
  readonly inputMode?: "numeric" | "decimal";
}

/** Fewest and most characters of the text at a path. */
export const lengthOf = (
  schema: z.core.$ZodType,
  path: string,
): { least: number; most: number } | undefined => {
  const leaf = at(schema, partsOf(path))?.schema;
  return leaf && LENGTHS.get(leaf as z.ZodType);
};

/** How the box of a path is bounded and which keyboard a telephone shows for it. */
export function boxOf(schema: z.core.$ZodType, path: string): Box {
  const def = at(schema, partsOf(path))?.schema._zod.def as Def | undefined;
  if (def?.type === "number") return { inputMode: "format" in def ? "numeric" : "decimal" };
  const bounds = lengthOf(schema, path);
  return bounds ? { maxLength: bounds.most } : {};
}
