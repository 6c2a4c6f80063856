import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { CandidateFacts } from "@sansang/rules/candidates/candidate-facts.input";
import { asTyped, typedDate } from "../../forms/typed-date.ts";
import type { FactField } from "./fact-fields.ts";

/** What is typed: a fact under its key, its own source under `key.kind`, `key.text`, `key.page`; `source.*` is the paper most facts come from. */
export type FactDraft = Record<string, string>;

export const emptyDraft = (fields: readonly FactField[]): FactDraft => ({
  "source.kind": "document",
  "source.text": "",
  "source.page": "",
  ...Object.fromEntries(fields.map(({ key }) => [key, ""])),
});

export const hasOwnSource = (draft: FactDraft, key: string): boolean => draft[`${key}.kind`] !== undefined;

/** A number as typed; what is none stays for the rule to refuse by name. */
const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === "" ? undefined : Number(text);

export function sourceIn(draft: FactDraft, key: string) {
  const from = hasOwnSource(draft, key) ? key : "source";
  return {
    kind: draft[`${from}.kind`] as "document" | "statement",
    text: draft[`${from}.text`] ?? "",
    page: numberIn(draft[`${from}.page`]),
  };
}

/** A fact as its rule reads it; a day that no calendar has goes as typed and is refused by name. */
function valueIn(draft: FactDraft, { key, kind }: FactField): unknown {
  const text = draft[key] ?? "";
  if (kind === "education") return { grade: numberIn(text), system: draft[`${key}.system`] || "twelve" };
  if (kind !== "date") return text;
  const typed = typedDate(text);
  return "date" in typed ? typed.date : text;
}

/** The facts that are filled in, each with where it comes from, as the verbs take them. */
export const factsIn = (draft: FactDraft, fields: readonly FactField[]): CandidateFacts =>
  Object.fromEntries(
    fields
      .filter(({ key }) => (draft[key] ?? "").trim() !== "")
      .map((field) => [field.key, { value: valueIn(draft, field), source: sourceIn(draft, field.key) }]),
  ) as CandidateFacts;

export type FactProblem = "missing" | "not_a_date" | "impossible_date" | "source_missing";

const problemWith = (draft: FactDraft, field: FactField, isNeeded: boolean): FactProblem | null => {
  const text = (draft[field.key] ?? "").trim();
  if (text === "") return isNeeded ? "missing" : null;
  if (field.kind !== "date") return null;
  const typed = typedDate(text);
  return "problem" in typed ? typed.problem : null;
};

/** Field → what is wrong before anything is sent; `source` for the common paper, `key.source` for a fact's own. */
export function problemsIn(
  draft: FactDraft,
  fields: readonly FactField[],
  isNeeded: (field: FactField) => boolean,
): Readonly<Partial<Record<FactKey | "source" | `${FactKey}.source`, FactProblem>>> {
  const wrong = fields.flatMap((field) => {
    const problem = problemWith(draft, field, isNeeded(field));
    return problem ? [[field.key, problem] as const] : [];
  });
  const filled = fields.filter(({ key }) => (draft[key] ?? "").trim() !== "");
  const unsourced = filled
    .filter(({ key }) => sourceIn(draft, key).text.trim().length < 2)
    .map(({ key }) => [hasOwnSource(draft, key) ? `${key}.source` : "source", "source_missing"] as const);
  return Object.fromEntries([...wrong, ...unsourced]);
}

/** A fact as people read it in a form. */
export function factText(field: FactField | undefined, value: unknown): string {
  if (value === null || value === undefined || !field) return "";
  if (field.kind === "date") return asTyped(String(value));
  if (field.kind === "education") {
    const { grade, system } = value as { grade: number; system: string };
    return `${grade} (${field.options.find((option) => option.value === system)?.label ?? system})`;
  }
  return field.options.find((option) => option.value === value)?.label ?? String(value);
}
