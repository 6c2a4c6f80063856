"use client";
import { TERM_DECIDER_WORDS, TERM_DECIDERS } from "@sansang/rules/elections/term";
import { ChangeTermInput } from "@sansang/rules/elections/term-change.input";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { AreaField } from "../../../forms/area-field.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

type Props = {
  unitId: string;
  unitName: string;
  /** The last day of the term on record, as it is typed; empty where none is. */
  until: string;
  /** By how much a commune may change it, in one sentence. */
  bound: string;
  /** Every khóm below it. */
  forAll: boolean;
  onClose: () => void;
};

/** A decision by which a term ends on another day. */
export default function ChangeTermDialog({ unitId, unitName, until, bound, forAll, onClose }: Props) {
  const t = useTranslations("heads");
  const language = useLocale();
  const form = useForm(ChangeTermInput, ({ elections }) => elections.changeTerm.mutate, {
    stored: useDraft(`term:${unitId}`, {
      decider: "commune",
      decisionNumber: "",
      decidedOn: "",
      fromDay: until,
      toDay: "",
      reason: "",
    }),
    given: { unitId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("term.changeTitle", { unit: unitName })}
      consequences={forAll ? [t("term.all")] : []}
      submitLabel={t("term.form.submit")}
      onClose={onClose}
    >
      <SelectField {...form.field("decider")} label={t("term.form.decider")}>
        {TERM_DECIDERS.map((decider) => (
          <option key={decider} value={decider}>
            {TERM_DECIDER_WORDS[decider][language]}
          </option>
        ))}
      </SelectField>
      <TextField
        {...form.field("decisionNumber")}
        label={t("form.decisionNumber")}
        placeholder={t("form.numberExample")}
      />
      <DateField {...form.date("decidedOn")} label={t("form.decidedOn")} />
      <FieldRow>
        <DateField {...form.date("fromDay")} label={t("term.form.fromDay")} />
        <DateField {...form.date("toDay")} label={t("term.form.toDay")} hint={bound} />
      </FieldRow>
      <AreaField {...form.area("reason")} label={t("term.form.reason")} />
    </FormDialog>
  );
}
