export type Codes = Readonly<Record<string, string | undefined>>;
type Texts = Readonly<Record<string, string>>;

export interface CheckedForm {
  /** Path → code, of what is typed now. */
  readonly found: Codes;
  /** What is typed, and what was when it was sent last. */
  readonly draft: Texts;
  readonly sent: Texts;
  /** Was sending tried, and which fields were left? */
  readonly tried: boolean;
  readonly left: readonly string[];
  /** Path → sentence, of what the server answered. */
  readonly answered: Codes;
}

/** What is wrong at a path, or at something inside it. */
const problemAt = (problems: Codes, path: string): string | undefined =>
  problems[path] ?? Object.entries(problems).find(([each]) => each.startsWith(`${path}.`))?.[1];

/**
 * What a field says: the code of what is wrong by its schema, once it was left with something in it or sending was tried;
 * otherwise the server's sentence, until its text is changed. `key`: where it is typed.
 */
export function fieldProblem(
  { found, draft, sent, tried, left, answered }: CheckedForm,
  path: string,
  key: string,
): { readonly code: string } | { readonly sentence: string } | null {
  const text = draft[key] ?? "";
  const code = problemAt(found, path);
  if (code) return tried || (left.includes(key) && text.trim() !== "") ? { code } : null;
  const sentence = text === (sent[key] ?? "") ? problemAt(answered, path) : undefined;
  return sentence ? { sentence } : null;
}
