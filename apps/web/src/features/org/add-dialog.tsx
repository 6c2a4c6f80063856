"use client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { UNIT_KIND_WORDS, type UnitKind } from "@sansang/rules/org/unit";
import { CreateUnitInput } from "@sansang/rules/org/unit.input";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { asTyped } from "../../forms/as-typed.ts";
import { DateField } from "../../forms/date-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";

type Props = {
  parent: { id: string; name: string };
  on: CalendarDate;
  kinds: readonly UnitKind[];
  onClose: () => void;
};

/** A new unit under another, from a day on. */
export default function AddDialog({ parent, on, kinds, onClose }: Props) {
  const t = useTranslations("org.form");
  const words = useTranslations("form");
  const language = useLocale();
  const empty = { kind: kinds.at(-1) ?? "", name: "", code: "", households: "", validFrom: asTyped(on) };
  const form = useForm(CreateUnitInput, ({ org }) => org.createUnit.mutate, {
    stored: useTyped(empty),
    given: { parentId: parent.id },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("addTitle", parent)} submitLabel={t("addSubmit")} onClose={onClose}>
      <SelectField {...form.field("kind")} label={t("kind")}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {UNIT_KIND_WORDS[kind][language]}
          </option>
        ))}
      </SelectField>
      <TextField {...form.field("name")} label={t("name")} />
      <TextField {...form.field("code")} label={t("code")} optional={words("optional")} inputMode="numeric" />
      <TextField {...form.field("households")} label={t("households")} optional={words("optional")} />
      <DateField {...form.date("validFrom")} label={t("validFrom")} />
    </FormDialog>
  );
}
