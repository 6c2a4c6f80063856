"use client";
import type { Institution } from "@sansang/rules/access/roles";
import type { Outcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import { controlLook } from "@sansang/ui/field";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDraft } from "../../forms/use-draft.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";

/** A criterion as the viewer's institution holds it now. */
export interface VettedCriterion {
  readonly criterion: Criterion;
  readonly name: string;
  /** What the dossier says of it. */
  readonly fact: string | null;
  readonly outcome: Outcome;
  readonly evidence: string;
}

export interface VetProps {
  readonly candidateId: string;
  readonly version: number;
  readonly institution: Institution;
  readonly institutionName: string;
  readonly criteria: readonly VettedCriterion[];
  /** Has this institution concluded? Then saying something else takes its conclusion back. */
  readonly concluded: boolean;
}

type Draft = Record<string, string>;
const OUTCOMES = ["met", "not_met", "waiting"] as const satisfies readonly Outcome[];

/** What one institution says of each criterion, and on what evidence. Only what changed is sent. */
export default function VetDialog({ onClose, ...facts }: VetProps & { onClose: () => void }) {
  const t = useTranslations("candidates.vet");
  const { candidateId, version, institution, criteria, concluded } = facts;
  const verb = useVerb(client.candidates.vet.mutate);
  const [asked, setAsked] = useState(false);
  const { draft, change, drop } = useDraft<Draft>(`vet:${candidateId}:${version}`, {
    ...Object.fromEntries(criteria.map(({ criterion, outcome }) => [criterion, outcome])),
    ...Object.fromEntries(criteria.map(({ criterion, evidence }) => [`${criterion}.evidence`, evidence])),
  });
  const outcomeOf = (criterion: Criterion) => draft[criterion] as Outcome;
  const evidenceOf = (criterion: Criterion) => (draft[`${criterion}.evidence`] ?? "").trim();
  const changed = criteria.filter(
    ({ criterion, outcome, evidence }) =>
      outcomeOf(criterion) !== outcome || (outcome !== "waiting" && evidenceOf(criterion) !== evidence),
  );
  const lacks = (criterion: Criterion) =>
    asked && outcomeOf(criterion) !== "waiting" && evidenceOf(criterion) === "";

  const submit = async () => {
    setAsked(true);
    const isWhole = changed.every(
      ({ criterion }) => outcomeOf(criterion) === "waiting" || evidenceOf(criterion) !== "",
    );
    if (changed.length === 0 || !isWhole) return false;
    const said = changed.map(({ criterion }) => ({
      criterion,
      outcome: outcomeOf(criterion),
      evidence: evidenceOf(criterion),
    }));
    const done = await verb.run({ candidateId, institution, seenVersion: version, said });
    if (!done) return false;
    drop();
    return true;
  };

  return (
    <DeedDialog
      title={t("title", { who: facts.institutionName, version })}
      submitLabel={t("submit")}
      consequences={concluded ? [t("takesBack")] : []}
      pending={verb.pending}
      problem={verb.problem}
      submit={submit}
      onClose={onClose}
      wide
    >
      {criteria.map(({ criterion, name, fact }) => (
        <fieldset key={criterion} className="flex flex-col gap-2 border-line border-b pb-4">
          <legend className="mb-1 font-semibold">{name}</legend>
          {fact && <p className="text-ink-2 text-sm">{fact}</p>}
          <span className="segmented self-start">
            {OUTCOMES.map((outcome) => (
              <label
                key={outcome}
                className="cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:checked]:bg-surface has-[:checked]:font-semibold has-[:checked]:text-ink has-[:checked]:shadow-card has-[:checked]:ring-1 has-[:checked]:ring-line-2"
              >
                <input
                  type="radio"
                  name={criterion}
                  value={outcome}
                  checked={outcomeOf(criterion) === outcome}
                  onChange={() => change({ [criterion]: outcome })}
                  className="sr-only"
                />
                {t(`outcome.${outcome}`)}
              </label>
            ))}
          </span>
          {outcomeOf(criterion) !== "waiting" && (
            <>
              <input
                aria-label={t("evidenceOf", { name })}
                aria-invalid={lacks(criterion) || undefined}
                aria-describedby={lacks(criterion) ? `${criterion}-lacks` : undefined}
                placeholder={t("evidenceExample")}
                maxLength={500}
                value={draft[`${criterion}.evidence`] ?? ""}
                onChange={({ target }) => change({ [`${criterion}.evidence`]: target.value })}
                className={clsx(controlLook(lacks(criterion)), "min-h-10 max-sm:min-h-12")}
              />
              {lacks(criterion) && (
                <span
                  id={`${criterion}-lacks`}
                  className="flex items-start gap-1.5 font-medium text-late-fg text-sm"
                >
                  <Icon name="triangle-alert" size={14} className="mt-[3px]" />
                  {t("evidenceMissing")}
                </span>
              )}
            </>
          )}
        </fieldset>
      ))}
      {asked && changed.length === 0 && <p className="text-ink-2 text-sm">{t("nothingNew")}</p>}
    </DeedDialog>
  );
}
