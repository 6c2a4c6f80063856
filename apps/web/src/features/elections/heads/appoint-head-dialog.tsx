"use client";
import { AppointProvisionalHeadInput } from "@sansang/rules/elections/provisional-head.input";
import { FieldRow } from "@sansang/ui/field-row";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

type Props = {
  unitId: string;
  unitName: string;
  /** How long the law lets it last, in one sentence. */
  bound: string;
  onClose: () => void;
};

const EMPTY = { name: "", decisionNumber: "", decidedOn: "", startsOn: "", endsOn: "" };

/** Who leads a khóm until one is elected, by which decision, from when until when. */
export default function AppointHeadDialog({ unitId, unitName, bound, onClose }: Props) {
  const t = useTranslations("heads.form");
  const form = useForm(
    AppointProvisionalHeadInput,
    ({ elections }) => elections.appointProvisionalHead.mutate,
    {
      stored: useDraft(`provisional:${unitId}`, EMPTY),
      given: { unitId },
      done: onClose,
    },
  );
  return (
    <FormDialog
      form={form}
      title={t("appointTitle", { unit: unitName })}
      submitLabel={t("appointSubmit")}
      onClose={onClose}
    >
      <TextField {...form.field("name")} label={t("name")} />
      <TextField
        {...form.field("decisionNumber")}
        label={t("decisionNumber")}
        placeholder={t("numberExample")}
      />
      <DateField {...form.date("decidedOn")} label={t("decidedOn")} />
      <FieldRow>
        <DateField {...form.date("startsOn")} label={t("startsOn")} />
        <DateField {...form.date("endsOn")} label={t("endsOn")} hint={bound} />
      </FieldRow>
    </FormDialog>
  );
}
