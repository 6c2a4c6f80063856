import { appendFileSync } from "node:fs";

type Rule = (facts: unknown) => unknown;

/** Loaded into the tests: what probes do around the guards of a source, each named by its key. */
export function probeInto(file: string) {
  const known = new Set<string>();
  const refuses = (key: string): void => {
    if (!known.has(key)) appendFileSync(file, `${key}\n`);
    known.add(key);
  };
  const probe = {
    refusal<T>(key: string, thrown: T): T {
      refuses(key);
      return thrown;
    },
    decision<T extends { readonly ok: boolean }>(key: string, decision: T): T {
      if (!decision.ok) refuses(key);
      return decision;
    },
    guard:
      (key: string, rule: Rule): Rule =>
      (facts) => {
        const reply = rule(facts);
        if (reply) refuses(key);
        return reply;
      },
    guards: (key: string, rules: readonly Rule[]): Rule[] => rules.map((rule) => probe.guard(key, rule)),
    /** A row matters to whoever asks what forbids it. */
    row: <T extends { readonly unless: unknown }>(key: string, row: T): T =>
      Object.defineProperty({ ...row }, "unless", {
        enumerable: true,
        get() {
          refuses(key);
          return row.unless;
        },
      }),
  };
  return probe;
}
