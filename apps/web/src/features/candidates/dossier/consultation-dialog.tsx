"use client";
import { RecordConsultationInput } from "@sansang/rules/candidates/candidate.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import type { Option } from "../../../forms/option.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import { emptySource } from "../empty-source.ts";
import { SourceInput } from "../facts/source-input.tsx";

export interface ConsultationProps {
  readonly candidateId: string;
  readonly kinds: readonly Option[];
  /** As typed: the day that the nomination names, if it names one. */
  readonly heldOn: string;
}

type Props = ConsultationProps & { onClose: () => void };

const COUNTS = ["invited", "present", "agreed", "against", "abstained"] as const;

/** What the voters' meeting said of a person: counts, never percentages. */
export default function ConsultationDialog({ candidateId, kinds, heldOn, onClose }: Props) {
  const t = useTranslations("candidates.consultation");
  const form = useForm(RecordConsultationInput, ({ candidates }) => candidates.recordConsultation.mutate, {
    stored: useDraft<Record<string, string>>(`consultation:${candidateId}`, {
      "consultation.heldOn": heldOn,
      ...Object.fromEntries(COUNTS.map((name) => [`consultation.${name}`, ""])),
      ...emptySource("source"),
    }),
    given: { candidateId },
    done: onClose,
  });
  const assessments = (name: (typeof COUNTS)[number]) =>
    Number(form.typed[`consultation.${name}`] || Number.NaN);
  const sum = assessments("agreed") + assessments("against") + assessments("abstained");
  const isOff = !Number.isNaN(sum) && !Number.isNaN(assessments("present")) && sum !== assessments("present");
  return (
    <FormDialog form={form} title={t("title")} submitLabel={t("submit")} onClose={onClose}>
      <DateField {...form.date("consultation.heldOn")} label={t("heldOn")} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-6">
        {COUNTS.map((name) => (
          <div
            key={name}
            className={name === "invited" || name === "present" ? "sm:col-span-3" : "sm:col-span-2"}
          >
            <TextField {...form.field(`consultation.${name}`)} label={t(name)} />
          </div>
        ))}
      </div>
      <p role="status" className={isOff ? "font-medium text-late-fg text-sm" : "text-ink-2 text-sm"}>
        {isOff ? t("doesNotAddUp", { sum, present: assessments("present") }) : t("mustAddUp")}
      </p>
      <SourceInput form={form} of="source" kinds={kinds} />
    </FormDialog>
  );
}
