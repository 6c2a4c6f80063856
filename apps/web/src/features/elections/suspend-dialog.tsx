"use client";
import { SuspendCycleInput } from "@sansang/rules/elections/election.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { AreaField } from "../../forms/area-field.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useDraft } from "../../forms/use-draft.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = { cycleId: string; onClose: () => void };

const EMPTY = { decisionNumber: "", decidedOn: "", reason: "" };

/** Which decision stops the election without a new day, and why. */
export default function SuspendDialog({ cycleId, onClose }: Props) {
  const t = useTranslations("elections");
  const form = useForm(SuspendCycleInput, ({ elections }) => elections.suspend.mutate, {
    stored: useDraft(`suspend:${cycleId}`, EMPTY),
    given: { cycleId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("suspend.title")}
      consequences={[t("suspend.clocks"), t("suspend.goesOn"), t("suspend.waits"), t("suspend.public")]}
      submitLabel={t("suspend.submit")}
      variant="danger"
      onClose={onClose}
    >
      <TextField {...form.field("decisionNumber")} label={t("suspend.decisionNumber")} />
      <DateField {...form.date("decidedOn")} label={t("suspend.decidedOn")} />
      <AreaField {...form.area("reason")} label={t("form.reason")} hint={t("suspend.reasonHint")} />
    </FormDialog>
  );
}
