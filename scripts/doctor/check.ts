import type { Settings } from "../start/settings.ts";
import type { Words } from "../start/words.ts";

/** good; wrong, and what to do; unknown: it cannot be told from here. */
export interface Answer {
  readonly verdict: "good" | "wrong" | "unknown";
  readonly told: Words;
}

/** What all checks look at. */
export interface Office {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
  /** The database's owner, where there is a server that can be asked. */
  readonly ownerUrl: string | null;
}

export interface Check {
  readonly name: Words;
  readonly look: (office: Office) => Promise<Answer> | Answer;
}

const answer =
  (verdict: Answer["verdict"]) =>
  (vi: string, en: string): Answer => ({ verdict, told: { vi, en } });

export const good = answer("good");
export const wrong = answer("wrong");
export const unknown = answer("unknown");

const MARKS: Record<Answer["verdict"], string> = { good: "✓", wrong: "✖", unknown: "?" };

export const formatAnswer = ({ name }: Pick<Check, "name">, { verdict, told }: Answer): string =>
  `${MARKS[verdict]} ${name.vi}: ${told.vi}\n  ${name.en}: ${told.en}`;

/** Asks all of them in order, one after the other; a check that breaks cannot tell. */
export async function examine(
  checks: readonly Check[],
  office: Office,
  hear: (check: Check, answer: Answer) => void,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const check of checks) {
    let found: Answer;
    try {
      found = await check.look(office);
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : String(problem);
      found = unknown(`không xem được (${why})`, `could not be looked at (${why})`);
    }
    answers.push(found);
    hear(check, found);
  }
  return answers;
}
