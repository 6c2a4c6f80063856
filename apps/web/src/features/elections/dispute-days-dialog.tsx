"use client";
import { SetDisputeDaysInput } from "@sansang/rules/elections/election.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useEdit } from "../../forms/use-edit.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = { cycleId: string; days: number; onClose: () => void };

/** Within how many working days the approver is to decide a dispute; a reminder and no more. */
export default function DisputeDaysDialog({ cycleId, days, onClose }: Props) {
  const t = useTranslations("elections");
  const form = useForm(SetDisputeDaysInput, ({ elections }) => elections.setDisputeDays.mutate, {
    stored: useEdit(`dispute-days:${cycleId}`, { days: String(days) }),
    given: { cycleId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("disputeDays.title")}
      consequences={[t("disputeDays.reminds")]}
      submitLabel={t("disputeDays.submit")}
      onClose={onClose}
    >
      <TextField {...form.field("days")} label={t("disputeDays.days")} inputMode="numeric" />
      <ConflictChoice {...form.conflict} labelOf={() => t("disputeDays.days")} />
    </FormDialog>
  );
}
