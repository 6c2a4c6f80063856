"use client";
import type { NominationStep } from "@sansang/rules/candidates/nomination";
import { RecordNominationInput } from "@sansang/rules/candidates/nomination.input";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";

interface DatesProps {
  readonly cycleId: string;
  readonly unitId: string;
  /** The steps of the rules in force; the day as typed. */
  readonly steps: readonly {
    readonly step: NominationStep;
    readonly label: string;
    readonly heldOn: string;
  }[];
}

type Props = DatesProps & { onClose: () => void };

const NO_DAYS: Record<NominationStep, string> = {
  frontMeeting1: "",
  partyOpinion: "",
  consultation: "",
  frontMeeting2: "",
};

/** On which days a khóm took the steps to its list; an empty field is a step not yet taken. */
export default function DatesDialog({ cycleId, unitId, steps, onClose }: Props) {
  const t = useTranslations("candidates.dates");
  const words = useTranslations("form");
  const known = { ...NO_DAYS, ...Object.fromEntries(steps.map(({ step, heldOn }) => [step, heldOn])) };
  const form = useForm(RecordNominationInput, ({ candidates }) => candidates.recordNomination.mutate, {
    stored: useEdit(`dates:${cycleId}:${unitId}`, known),
    given: { cycleId, unitId },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("formTitle")} submitLabel={t("save")} onClose={onClose}>
      <p className="text-ink-2 text-sm">{t("order")}</p>
      <ConflictChoice
        {...form.conflict}
        labelOf={(field) => steps.find(({ step }) => step === field)?.label ?? field}
      />
      {steps.map(({ step, label }) => (
        <DateField key={step} {...form.date(step)} label={label} optional={words("optional")} />
      ))}
    </FormDialog>
  );
}
