"use client";
import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { SelectField } from "@sansang/ui/select-field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import { AreaField } from "../../../forms/area-field.tsx";
import type { Option } from "../../../forms/option.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import {
  commonSourceError,
  emptyDraft,
  FACT_OF_REFUSAL,
  type FactDraft,
  factsIn,
} from "../facts/fact-draft.ts";
import type { FactField, FactGroup } from "../facts/fact-fields.ts";
import { SourceInput } from "../facts/source-input.tsx";
import { SourcedFact } from "../facts/sourced-fact.tsx";

export interface EnterFormProps {
  /** The khóm where the viewer may enter somebody, each in its cycle. */
  readonly units: readonly (Option & { readonly cycleId: string })[];
  readonly unitId: string;
  readonly groups: readonly { readonly group: FactGroup; readonly fields: readonly FactField[] }[];
  readonly kinds: readonly Option[];
}

const isFirst = ({ need }: FactField): boolean => need === "first";

/** Somebody new: his facts, each with its source. What is typed stays in this tab until it is stored. */
export default function EnterForm({ units, unitId, groups, kinds }: EnterFormProps) {
  const t = useTranslations("candidates.form");
  const router = useRouter();
  const fields = groups.flatMap((each) => each.fields);
  const cycleAt = (id: unknown) => (units.find(({ value }) => value === id) ?? units[0])?.cycleId;
  const form = useForm(EnterCandidateInput, ({ candidates }) => candidates.enter.mutate, {
    stored: useDraft<FactDraft>("candidate:new", { ...emptyDraft(fields), unitId, distinctBecause: "" }),
    adapt: (input, draft) => ({
      ...input,
      cycleId: cycleAt(draft.unitId),
      facts: factsIn(draft, fields, isFirst),
    }),
    refusals: FACT_OF_REFUSAL,
    refresh: false,
    done: ({ candidateId }) => router.push(`/candidates/${candidateId}`),
  });

  return (
    <form {...form.props} className="flex flex-col gap-3">
      <Card>
        <div className="flex flex-col gap-4">
          <SelectField {...form.field("unitId")} label={t("unit")}>
            {units.length > 1 && <option value="">{t("chooseUnit")}</option>}
            {units.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-semibold">{t("commonSource")}</legend>
            <p className="text-ink-2 text-sm">{t("commonSourceHint")}</p>
            <SourceInput form={form} of="source" kinds={kinds} error={commonSourceError(form, fields)} />
          </fieldset>
        </div>
      </Card>
      {groups.map(({ group, fields: inside }) => (
        <Card key={group} title={t(`group.${group}`)}>
          <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
            {inside.map((field) => (
              <SourcedFact key={field.key} field={field} form={form} kinds={kinds} />
            ))}
          </div>
        </Card>
      ))}
      {(form.problem?.reason === "candidate_perhaps_here" || form.typed.distinctBecause) && (
        <Card>
          <AreaField
            {...form.area("distinctBecause")}
            label={t("distinctBecause")}
            hint={t("distinctHint")}
          />
        </Card>
      )}
      <ProblemNote sentence={form.note} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size={44} loading={form.pending && t("saving")}>
          {t("enter")}
        </Button>
        <DraftsNote stored={t("stored")} />
      </div>
    </form>
  );
}
