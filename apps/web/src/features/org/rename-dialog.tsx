"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { RenameUnitInput } from "@sansang/rules/org/unit.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { asTyped } from "../../forms/as-typed.ts";
import { ConflictChoice } from "../../forms/conflict-choice.tsx";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useEdit } from "../../forms/use-edit.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = { unit: { id: string; name: string; bareName: string }; on: CalendarDate; onClose: () => void };

/** A new name from a day on; the old one stays true for the days before. */
export default function RenameDialog({ unit, on, onClose }: Props) {
  const t = useTranslations("org.form");
  const form = useForm(RenameUnitInput, ({ org }) => org.renameUnit.mutate, {
    stored: useEdit(`rename:${unit.id}`, { name: unit.bareName, validFrom: asTyped(on) }),
    given: { unitId: unit.id },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("renameTitle", unit)} submitLabel={t("renameSubmit")} onClose={onClose}>
      <TextField {...form.field("name")} label={t("newName")} />
      <ConflictChoice {...form.conflict} labelOf={() => t("newName")} />
      <DateField {...form.date("validFrom")} label={t("validFrom")} />
    </FormDialog>
  );
}
