import type { ReasonDetail } from "@sansang/rules/kernel/decision";
import type { FieldConflict } from "@sansang/rules/kernel/edit";
import type { Language } from "@sansang/rules/kernel/language";
import { REQUEST_REFUSAL_WORDS } from "@sansang/rules/words/request-refusal-words";
import { isPageOutdated } from "./live/page-build.ts";

/** What a command answered instead of a result, in sentences. */
export interface CommandProblem {
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

/** The server itself is in trouble: with the same input it may do tomorrow what it cannot do now. */
const TROUBLES: readonly unknown[] = ["server_away", "outcome_unknown", "no_room"];

/**
 * Is it open whether the command will be done? Nobody answered, or the server could not: then it is sent again under its key,
 * and the page stays as it is.
 */
export const isUnanswered = (error: unknown): boolean => {
  const told = toldBy(error);
  return told === null || TROUBLES.includes(told.refusal?.reason);
};

/** Is it over as soon as the server is back? */
export const isOfOutage = ({ reason }: CommandProblem): boolean =>
  reason === "no_answer" || reason === "server_away";

/** The same once the server is back. */
export async function problemAfterOutage(language: Language): Promise<CommandProblem> {
  const { formatServerBack } = await import("./command-sentences.ts");
  return { sentence: formatServerBack(language), fields: {}, reason: "server_back" };
}

/** A page of another build: what it would load is gone, and nothing it asks is answered. */
const outdated = (language: Language): CommandProblem => ({
  sentence: REQUEST_REFUSAL_WORDS.outdated_page[language],
  fields: {},
  reason: "outdated_page",
});

/** What is to be told of an error that a command ended in. */
export async function problemOf(error: unknown, language: Language): Promise<CommandProblem> {
  if (isUnanswered(error) && (await isPageOutdated())) return outdated(language);
  try {
    return await inWords(error, language);
  } catch (missing) {
    if (await isPageOutdated()) return outdated(language);
    throw missing;
  }
}

/** The sentences are loaded when the first one is needed. */
async function inWords(error: unknown, language: Language): Promise<CommandProblem> {
  const { formatRefusal } = await import("@sansang/rules/words/refusals");
  const { formatFieldProblem } = await import("@sansang/rules/words/field-words");
  const { formatCrash, formatFieldsWrong, formatNoAnswer } = await import("./command-sentences.ts");
  const told = toldBy(error);
  if (told === null) return { sentence: formatNoAnswer(language), fields: {}, reason: "no_answer" };
  if (told.refusal) {
    const { reason, detail, conflicts } = told.refusal;
    type Reason = Parameters<typeof formatRefusal>[0];
    const sentence = formatRefusal(reason as Reason, detail, language);
    return {
      sentence,
      // A refusal that speaks of one field names it.
      fields: typeof detail.field === "string" ? { [detail.field]: sentence } : {},
      reason,
      ...(conflicts ? { conflicts } : {}),
    };
  }
  if (told.fields) {
    const fields = Object.entries(told.fields).map(([field, code]) => [
      field,
      formatFieldProblem(code, language),
    ]);
    return { sentence: formatFieldsWrong(language), fields: Object.fromEntries(fields), reason: "bad_input" };
  }
  return { sentence: formatCrash(told.number ?? "0000", language), fields: {}, reason: null };
}
