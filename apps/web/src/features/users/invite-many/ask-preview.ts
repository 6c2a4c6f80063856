import { askToSignIn } from "../../../lib/ask-to-sign-in.ts";
import type { ShownLine } from "./shown-line.ts";

export type PreviewOutcome =
  | { readonly lines: readonly ShownLine[] }
  | { readonly problem: string; readonly field: string | null };

interface Told {
  readonly sentence?: string;
  readonly field?: string;
}

/** Sends the sheet to be looked at; an expired session asks for the password in place and goes on. Throws when nobody answers. */
export async function askPreview(form: FormData, signal: AbortSignal): Promise<PreviewOutcome> {
  const response = await fetch("/api/invitations", { method: "POST", body: form, signal });
  if (response.status === 401 && (await askToSignIn())) return askPreview(form, signal);
  if (response.ok) return (await response.json()) as PreviewOutcome;
  const { sentence, field } = (await response.json()) as Told;
  if (!sentence) throw new Error(`answered ${response.status}`);
  return { problem: sentence, field: field ?? null };
}
