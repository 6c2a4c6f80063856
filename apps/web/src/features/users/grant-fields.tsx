"use client";
import { FieldRow } from "@sansang/ui/field-row";
import { useTranslations } from "next-intl";
import { DateField } from "../../forms/date-field.tsx";
import type { AnyForm } from "../../forms/use-form.ts";
import { RightFields } from "./right-fields.tsx";

type Props = { form: Pick<AnyForm, "typed" | "change" | "field" | "date" | "errorAt"> };

/** Role, institution, unit, decision and days of a right that is to be given. */
export function GrantFields({ form }: Props) {
  const t = useTranslations("users");
  const optional = useTranslations("form")("optional");
  return (
    <>
      <RightFields form={form} />
      <FieldRow>
        <DateField
          {...form.date("startsOn")}
          label={t("account.startsOn")}
          hint={t("account.startsOnHint")}
          optional={optional}
        />
        <DateField
          {...form.date("endsOn")}
          label={t("account.endsOn")}
          hint={t("account.endsOnHint")}
          optional={optional}
        />
      </FieldRow>
    </>
  );
}
