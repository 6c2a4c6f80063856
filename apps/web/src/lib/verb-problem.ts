import type { ReasonDetail } from "@sansang/rules/kernel/decision";
import type { FieldConflict } from "@sansang/rules/kernel/edit";
import type { Language } from "@sansang/rules/kernel/language";

/** What a verb answered instead of a result, in sentences. */
export interface Problem {
  readonly sentence: string;
  /** Field → what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>;
  /** Name of the refusal, where the screen reacts to it. */
  readonly reason: string | null;
  /** Fields that somebody else has changed meanwhile; of `changed_meanwhile` only. */
  readonly conflicts?: readonly FieldConflict[];
}

interface Told {
  readonly refusal?: {
    readonly reason: string;
    readonly detail: ReasonDetail;
    readonly conflicts?: readonly FieldConflict[];
  };
  readonly fields?: Readonly<Record<string, string>>;
  readonly number?: string;
}

// By name: its class would bring the machinery into the first script.
const toldBy = (error: unknown): Told | null =>
  error instanceof Error && error.name === "TRPCClientError" && "data" in error
    ? ((error.data as Told | null | undefined) ?? null)
    : null;

export const isSignedOut = (error: unknown): boolean => toldBy(error)?.refusal?.reason === "not_signed_in";

/** Did the request get no answer at all? Then nobody knows whether it was stored, and it is sent again under its key. */
export const isUnanswered = (error: unknown): boolean => toldBy(error) === null;

/** The sentences are loaded when the first one is needed. */
export async function problemOf(error: unknown, language: Language): Promise<Problem> {
  const { sayRefusal } = await import("@sansang/rules/words/refusals");
  const { sayFieldProblem } = await import("@sansang/rules/words/field-words");
  const { sayCrash, sayFieldsWrong, sayNoAnswer } = await import("./verb-sentences.ts");
  const told = toldBy(error);
  if (told === null) return { sentence: sayNoAnswer(language), fields: {}, reason: "no_answer" };
  if (told.refusal) {
    const { reason, detail, conflicts } = told.refusal;
    type Reason = Parameters<typeof sayRefusal>[0];
    return {
      sentence: sayRefusal(reason as Reason, detail, language),
      fields: {},
      reason,
      ...(conflicts ? { conflicts } : {}),
    };
  }
  if (told.fields) {
    const said = Object.entries(told.fields).map(([field, code]) => [field, sayFieldProblem(code, language)]);
    return { sentence: sayFieldsWrong(language), fields: Object.fromEntries(said), reason: "bad_input" };
  }
  return { sentence: sayCrash(told.number ?? "0000", language), fields: {}, reason: null };
}
