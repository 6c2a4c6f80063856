"use client";
import { SetUnitPhoneInput } from "@sansang/rules/org/unit.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useEdit } from "../../forms/use-edit.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = { unit: { id: string; name: string; phone: string | null }; onClose: () => void };

/** The number to call about an account of this unit. */
export default function PhoneDialog({ unit, onClose }: Props) {
  const t = useTranslations("org.form");
  const form = useForm(SetUnitPhoneInput, ({ org }) => org.setUnitPhone.mutate, {
    stored: useEdit(`phone:${unit.id}`, { phone: unit.phone ?? "" }),
    given: { unitId: unit.id },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("phoneTitle", { name: unit.name })}
      submitLabel={t("phoneSubmit")}
      onClose={onClose}
    >
      <TextField {...form.field("phone")} type="tel" label={t("phone")} hint={t("phoneHint")} />
      <ConflictChoice {...form.conflict} labelOf={() => t("phone")} />
    </FormDialog>
  );
}
