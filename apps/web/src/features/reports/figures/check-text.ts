import { askToSignIn } from "../../../lib/ask-to-sign-in.ts";
import type { FiguresAnswer } from "./figures-answer.ts";

/** What came back: an answer, or the sentence of a refusal. */
export type CheckOutcome =
  | { readonly answer: FiguresAnswer }
  | { readonly problem: string; readonly field: string | null };

interface Told {
  readonly sentence?: string;
  readonly field?: string;
}

/** Sends the form; an expired session asks for the password in place and goes on. Throws when the server does not answer. */
export async function checkText(form: FormData, signal: AbortSignal): Promise<CheckOutcome> {
  const response = await fetch("/api/figures", { method: "POST", body: form, signal });
  if (response.status === 401 && (await askToSignIn())) return checkText(form, signal);
  if (response.ok) return { answer: (await response.json()) as FiguresAnswer };
  const { sentence, field } = (await response.json()) as Told;
  if (!sentence) throw new Error(`answered ${response.status}`);
  return { problem: sentence, field: field ?? null };
}
