"use client";
import { ClearAppointmentInput } from "@sansang/rules/teams/team.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";

type Props = { appointmentId: string; name: string; onClose: () => void };

/** Takes somebody out of the team; that he sat there stays in the books. */
export default function ClearDialog({ appointmentId, name, onClose }: Props) {
  const t = useTranslations("teams.clear");
  const form = useForm(ClearAppointmentInput, ({ teams }) => teams.clearAppointment.mutate, {
    given: { appointmentId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("title", { name })}
      consequences={[t("conflicts"), t("stays")]}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    />
  );
}
