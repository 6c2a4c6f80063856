"use client";
import { EndProvisionalHeadInput } from "@sansang/rules/elections/provisional-head.input";
import { PROVISIONAL_END_WORDS, PROVISIONAL_ENDS } from "@sansang/rules/elections/term";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";

type Props = { provisionalHeadId: string; name: string; onClose: () => void };

/** When and why somebody leads provisionally no more; that he did stays on record. */
export default function EndHeadDialog({ provisionalHeadId, name, onClose }: Props) {
  const t = useTranslations("heads.form");
  const language = useLocale();
  const form = useForm(EndProvisionalHeadInput, ({ elections }) => elections.endProvisionalHead.mutate, {
    stored: useTyped<Record<"ending" | "endedOn", string>>({ ending: PROVISIONAL_ENDS[0], endedOn: "" }),
    given: { provisionalHeadId },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("endTitle", { name })} submitLabel={t("endSubmit")} onClose={onClose}>
      <SelectField {...form.field("ending")} label={t("ending")}>
        {PROVISIONAL_ENDS.map((ending) => (
          <option key={ending} value={ending}>
            {PROVISIONAL_END_WORDS[ending][language]}
          </option>
        ))}
      </SelectField>
      <DateField {...form.date("endedOn")} label={t("endedOn")} hint={t("endHint")} />
    </FormDialog>
  );
}
