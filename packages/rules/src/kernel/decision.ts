/** The answer of a rule: a value, or a named reason with the facts its sentence needs. */
export type Decision<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: R; readonly detail?: ReasonDetail };

/** Facts that fill the blanks of a refusal's sentence. */
export type ReasonDetail = Readonly<Record<string, string | number>>;

export const yes = <T>(value: T) => ({ ok: true, value }) as const;

export const no = <R extends string>(reason: R, detail?: ReasonDetail) =>
  ({ ok: false, reason, ...(detail ? { detail } : {}) }) as const;
