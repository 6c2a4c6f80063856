import type { Language } from "@sansang/rules/kernel/language";
import { INVITED_AT_ONCE } from "@sansang/rules/users/sheet/columns";
import { askToSignIn } from "../../../lib/ask-to-sign-in.ts";
import { isSignedOut, isUnanswered, problemOf } from "../../../lib/command-problem.ts";
import { loadClient } from "../../../lib/load-client.ts";
import type { Outcome, ShownLine } from "./shown-line.ts";

const refused = (line: ShownLine, why: string): Outcome => ({ line, token: null, code: null, why });

interface Part {
  readonly outcomes: readonly Outcome[];
  /** The connection is gone: whatever follows would not arrive either. */
  readonly cut: boolean;
}

async function sendPart(lines: readonly ShownLine[], language: Language): Promise<Part> {
  try {
    const { users } = await loadClient();
    const answers = await users.inviteMany.mutate({ rows: lines.flatMap(({ input }) => input ?? []) });
    const { formatRefusal } = await import("@sansang/rules/words/refusals");
    const outcomes = lines.map((line, index): Outcome => {
      const answer = answers[index];
      if (!answer?.ok)
        return refused(line, answer ? formatRefusal(answer.reason, answer.detail, language) : "");
      const { token, code } = answer.result;
      return { line, token, code, why: null };
    });
    return { outcomes, cut: false };
  } catch (error) {
    if (isSignedOut(error) && (await askToSignIn())) return sendPart(lines, language);
    const { sentence } = await problemOf(error, language);
    return {
      outcomes: lines.map((line) => refused(line, sentence)),
      cut: isUnanswered(error) || isSignedOut(error),
    };
  }
}

/** Makes accounts in small parts and tells after each how the rows so far were answered; each row stands for itself. */
export async function sendInvitations(
  lines: readonly ShownLine[],
  language: Language,
  tell: (outcomes: readonly Outcome[]) => void,
): Promise<void> {
  let all: readonly Outcome[] = [];
  for (let from = 0; from < lines.length; from += INVITED_AT_ONCE) {
    const { outcomes, cut } = await sendPart(lines.slice(from, from + INVITED_AT_ONCE), language);
    all = [...all, ...outcomes];
    tell(all);
    if (cut) {
      const why = outcomes.at(-1)?.why ?? "";
      return tell([...all, ...lines.slice(from + INVITED_AT_ONCE).map((line) => refused(line, why))]);
    }
  }
}
