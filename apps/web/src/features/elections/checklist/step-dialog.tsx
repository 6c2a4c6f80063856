"use client";
import { INSTITUTION_WORDS, INSTITUTIONS } from "@sansang/rules/access/roles";
import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import { ChangeStepInput, PreviewStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { PHASE_WORDS, PHASES, type StepCode } from "@sansang/rules/checklist/standard-template";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type * as z from "zod";
import { AreaField } from "../../../forms/area-field.tsx";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { Previewed } from "../../../forms/previewed.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { SlotFields } from "./slot-fields.tsx";
import { draftOf, type StepDraft, settingTyped } from "./step-draft.ts";
import { StepEffects } from "./step-effects.tsx";
import { TickList } from "./tick-list.tsx";

type Preview = RouterOutputs["elections"]["previewStep"];
type Edited = RouterOutputs["elections"]["show"]["checklist"][number];

type Props = {
  cycleId: string;
  /** The step to edit; a further one without it. */
  step?: Edited;
  others: readonly Edited[];
  onClose: () => void;
};

/** First how the step is to read and what that does to the dossiers, then the reason and the confirmation. */
export default function StepDialog({ cycleId, step, others, onClose }: Props) {
  const t = useTranslations("elections.checklist");
  const language = useLocale();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [opened, setOpened] = useState<StepSetting | null>(step?.setting ?? null);
  const codes = others.map(({ stepCode }) => stepCode);
  const stored = useTyped<StepDraft>({ ...draftOf(step?.setting ?? null), reason: "" });
  const anew = {
    ...stored,
    change: (part: Partial<StepDraft>) => {
      stored.change(part);
      if (!("reason" in part)) setPreview(null);
    },
  };
  const options = {
    stored: anew,
    adapt: (input: object, draft: StepDraft) => ({ ...input, ...settingTyped(draft, codes) }),
  };
  const given = { cycleId, ...(step ? { stepCode: step.stepCode } : {}) };
  const look = useForm(PreviewStepInput, ({ elections }) => elections.previewStep.query, {
    ...options,
    given,
    refresh: false,
    stays: true,
    done: (found, isCurrent) => setPreview(isCurrent ? found : null),
  });
  const save = useForm(ChangeStepInput, ({ elections }) => elections.changeStep.mutate, {
    ...options,
    given: { ...given, opened: opened as z.input<typeof ChangeStepInput>["opened"] },
    done: onClose,
  });
  const form = preview ? save : look;
  const nameOf = (code: StepCode) => others.find(({ stepCode }) => stepCode === code)?.setting.name[language];
  return (
    <FormDialog
      form={form}
      title={step ? t("changeTitle", { name: step.setting.name[language] }) : t("addTitle")}
      submitLabel={preview ? t("save") : t("look")}
      wide
      onClose={onClose}
    >
      {step?.law && <p className="text-ink-2">{t("byLaw", { citation: step.law })}</p>}
      <ConflictChoice
        {...save.conflict}
        labelOf={(field) => t(field as "name")}
        textOf={(_, value) => (typeof value === "object" ? JSON.stringify(value) : String(value))}
        choose={({ field, theirs }, keep) => {
          setOpened((was) => (was ? { ...was, [field]: theirs } : was));
          if (keep === "theirs" && step)
            stored.change(draftOf({ ...(opened ?? step.setting), [field]: theirs } as StepSetting));
        }}
      />
      <FieldRow>
        <TextField {...form.field("name.vi")} label={t("name")} />
        <TextField {...form.field("name.en")} label={t("nameEn")} optional={t("asVietnamese")} />
        <TextField {...form.field("shortName.vi")} label={t("shortName")} hint={t("shortNameHint")} />
        <TextField {...form.field("responsible.vi")} label={t("responsible")} />
        <SelectField {...form.field("phase")} label={t("phase")}>
          {PHASES.map((phase) => (
            <option key={phase} value={phase}>
              {PHASE_WORDS[phase][language]}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.field("level")} label={t("level")} disabled={step?.isComputed}>
          <option value="ward">{t("levels.ward")}</option>
          <option value="neighbourhood">{t("levels.neighbourhood")}</option>
        </SelectField>
        <TextField
          {...form.field("daysBefore")}
          label={t("daysBefore")}
          hint={step && !step.isOwn ? t("daysBeforeHint") : undefined}
        />
      </FieldRow>
      <TextField {...form.field("check.vi")} label={t("check")} />
      <SlotFields form={form} draft={stored.draft} change={anew.change} />
      <TickList
        title={t("institutions")}
        error={form.errorAt("institutions")}
        ticks={INSTITUTIONS.map((each) => ({
          ...form.tick(`verifies.${each}`),
          label: INSTITUTION_WORDS[each][language],
        }))}
      />
      <TickList
        title={t("waitsFor")}
        folded
        ticks={codes.map((code) => ({ ...form.tick(`waits.${code}`), label: nameOf(code) ?? code }))}
      />
      {step && !step.law && (
        <TickList title={t("leaving")} ticks={[{ ...form.tick("leftOut"), label: t("leftOut") }]} />
      )}
      {preview && (
        <Previewed>
          <StepEffects preview={preview} />
          <AreaField {...save.area("reason")} label={t("reason")} />
        </Previewed>
      )}
    </FormDialog>
  );
}
