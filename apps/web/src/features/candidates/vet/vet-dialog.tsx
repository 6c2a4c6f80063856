"use client";
import type { Institution } from "@sansang/rules/access/roles";
import { VetCandidateInput } from "@sansang/rules/candidates/candidate.input";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

/** A criterion as the viewer's institution holds it now. */
interface VettedCriterion {
  readonly criterion: Criterion;
  readonly name: string;
  /** What the dossier says of it. */
  readonly fact: string | null;
  readonly outcome: CriterionOutcome;
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

const OUTCOMES = ["met", "not_met", "waiting"] as const satisfies readonly CriterionOutcome[];

/** What one institution says of each criterion, and on what evidence. Only what changed is sent. */
export default function VetDialog({ onClose, ...facts }: VetProps & { onClose: () => void }) {
  const t = useTranslations("candidates.vet");
  const { candidateId, version, institution, criteria, concluded } = facts;
  const stored = useDraft<Record<string, string>>(`vet:${candidateId}:${version}`, {
    ...Object.fromEntries(criteria.map(({ criterion, outcome }) => [criterion, outcome])),
    ...Object.fromEntries(criteria.map(({ criterion, evidence }) => [`${criterion}.evidence`, evidence])),
  });
  const outcomeOf = (criterion: Criterion) => stored.draft[criterion] as CriterionOutcome;
  const evidenceOf = (criterion: Criterion) => (stored.draft[`${criterion}.evidence`] ?? "").trim();
  const changed = criteria.filter(
    ({ criterion, outcome, evidence }) =>
      outcomeOf(criterion) !== outcome || (outcome !== "waiting" && evidenceOf(criterion) !== evidence),
  );
  const assessments = changed.map(({ criterion }) => ({
    criterion,
    outcome: outcomeOf(criterion),
    evidence: evidenceOf(criterion),
  }));
  const form = useForm(VetCandidateInput, ({ candidates }) => candidates.vet.mutate, {
    stored,
    given: { candidateId, institution, seenVersion: version, assessments },
    done: onClose,
  });
  /** The evidence of a criterion, at its place among those that changed. */
  const evidence = (criterion: Criterion) =>
    form.field(
      `${criterion}.evidence`,
      `assessments.${assessments.findIndex((each) => each.criterion === criterion)}.evidence`,
    );

  return (
    <FormDialog
      form={form}
      title={t("title", { who: facts.institutionName, version })}
      submitLabel={t("submit")}
      consequences={concluded ? [t("takesBack")] : []}
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
                  onChange={() => form.change({ [criterion]: outcome })}
                  className="sr-only"
                />
                {t(`outcome.${outcome}`)}
              </label>
            ))}
          </span>
          {outcomeOf(criterion) !== "waiting" && (
            <TextField
              {...evidence(criterion)}
              label={<span className="sr-only">{t("evidenceOf", { name })}</span>}
              placeholder={t("evidenceExample")}
            />
          )}
        </fieldset>
      ))}
    </FormDialog>
  );
}
