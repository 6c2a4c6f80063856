import { asTyped } from "../../../forms/as-typed.ts";
import type { AnyForm } from "../../../forms/use-form.ts";
import { emptySource } from "../empty-source.ts";
import type { FactField } from "./fact-fields.ts";

/** What is typed: a fact under its key, its own source under `key.kind`, `key.text`, `key.page`; `source.*` is the paper most facts come from. */
export type FactDraft = Record<string, string>;

export const emptyDraft = (fields: readonly FactField[]): FactDraft => ({
  ...emptySource("source"),
  ...Object.fromEntries(fields.map(({ key }) => [key, ""])),
});

export const hasOwnSource = (draft: FactDraft, key: string): boolean => draft[`${key}.kind`] !== undefined;

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === "" ? undefined : Number(text);

function sourceIn(draft: FactDraft, key: string) {
  const from = hasOwnSource(draft, key) ? key : "source";
  return {
    kind: draft[`${from}.kind`],
    text: draft[`${from}.text`] ?? "",
    page: numberIn(draft[`${from}.page`]),
  };
}

/** A fact as its rule reads it: typed, it says itself what is wrong. */
const valueIn = (draft: FactDraft, { key, kind }: FactField): unknown =>
  kind === "education"
    ? { grade: numberIn(draft[key]), system: draft[`${key}.system`] || "twelve" }
    : (draft[key] ?? "");

/** The facts that are filled in or needed, each with where it comes from, for the procedures to judge. */
export const factsIn = (
  draft: FactDraft,
  fields: readonly FactField[],
  isNeeded: (field: FactField) => boolean,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields
      .filter((field) => isNeeded(field) || (draft[field.key] ?? "").trim() !== "")
      .map((field) => [field.key, { value: valueIn(draft, field), source: sourceIn(draft, field.key) }]),
  );

/** Refusals that speak of one fact, and where it goes. */
export const FACT_OF_REFUSAL: Readonly<Record<string, string>> = {
  under_age: "facts.birth.value",
  birth_day_missing: "facts.birth.value",
  personal_id_taken: "facts.personalId.value",
  candidate_here_already: "facts.name.value",
  candidate_perhaps_here: "facts.name.value",
};

/** What is wrong with the paper that facts without a source of their own come from. */
export const commonSourceError = (
  form: Pick<AnyForm, "typed" | "errorAt">,
  fields: readonly FactField[],
): string | undefined =>
  fields
    .filter(({ key }) => !hasOwnSource(form.typed, key))
    .map(({ key }) => form.errorAt(`facts.${key}.source.text`, "source.text"))
    .find(Boolean);

/** A fact as people read it in a form. */
export function factText(field: FactField | undefined, value: unknown): string {
  if (value === null || value === undefined || !field) return "";
  if (field.kind === "birth") return asTyped(String(value));
  if (field.kind === "education") {
    const { grade, system } = value as { grade: number; system: string };
    return `${grade} (${field.options.find((option) => option.value === system)?.label ?? system})`;
  }
  return field.options.find((option) => option.value === value)?.label ?? String(value);
}
