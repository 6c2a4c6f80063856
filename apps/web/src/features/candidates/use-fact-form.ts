"use client";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Problem } from "../../lib/verb-problem.ts";
import { type FactDraft, problemsIn } from "./fact-draft.ts";
import type { FactField } from "./fact-fields.ts";

/** Refusals that speak of one fact. */
const FIELD_OF_REFUSAL: Readonly<Record<string, FactKey>> = {
  under_age: "birth",
  personal_id_taken: "personalId",
  candidate_here_already: "name",
};

export const isAtField = (problem: Problem | null): boolean =>
  problem?.reason !== null && problem?.reason !== undefined && problem.reason in FIELD_OF_REFUSAL;

interface Given {
  readonly draft: FactDraft;
  readonly fields: readonly FactField[];
  readonly isNeeded: (field: FactField) => boolean;
  /** What the verb answered. */
  readonly problem: Problem | null;
}

/** Which sentence stands at which field: after it was left or sending was tried, then live while it is repaired. */
export function useFactForm({ draft, fields, isNeeded, problem }: Given) {
  const t = useTranslations("candidates.form");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const found = problemsIn(draft, fields, isNeeded);
  const own = (name: keyof typeof found): string | undefined => {
    const code = found[name];
    return code && (asked || (left.includes(name) && code !== "missing")) ? t(`wrong.${code}`) : undefined;
  };
  const answered = (key: string): string | undefined =>
    Object.entries(problem?.fields ?? {}).find(
      ([path]) => path === `facts.${key}` || path.startsWith(`facts.${key}.value`),
    )?.[1] ?? (problem && FIELD_OF_REFUSAL[problem.reason ?? ""] === key ? problem.sentence : undefined);
  const answeredSource = (key: string): string | undefined =>
    Object.entries(problem?.fields ?? {}).find(([path]) => path.startsWith(`facts.${key}.source`))?.[1];
  return {
    errorOf: (key: FactKey) => own(key) ?? answered(key),
    sourceErrorOf: (key: FactKey) => own(`${key}.source`) ?? answeredSource(key),
    commonSourceError: own("source"),
    leave: (name: string) => setLeft((names) => [...new Set([...names, name])]),
    /** Marks everything that is wrong; true where nothing is. */
    isReady: () => {
      setAsked(true);
      return Object.keys(found).length === 0;
    },
  };
}
