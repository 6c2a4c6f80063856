"use client";
import { INSTITUTION_WORDS, INSTITUTIONS, ROLE_WORDS, ROLES, type Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "../../forms/date-field.tsx";
import type { AnyForm } from "../../forms/use-form.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { DecisionField } from "./decision-field.tsx";
import { unitKindsFor } from "./unit-kinds-for.ts";

type Props = { form: Pick<AnyForm, "typed" | "change" | "field" | "date" | "errorAt"> };

/** Role, institution, unit, decision and days of a right that is to be given. */
export function GrantFields({ form }: Props) {
  const t = useTranslations("users");
  const optional = useTranslations("form")("optional");
  const language = useLocale();
  const role = form.typed.role as Role;
  const takesTwo = needsConfirmation(role);
  return (
    <>
      <SelectField
        {...form.field("role")}
        label={t("form.role")}
        onChange={({ target }) =>
          form.change({
            role: target.value,
            institution: target.value === "supervisor" ? INSTITUTIONS[0] : "",
            unitId: "",
          })
        }
      >
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_WORDS[each][language]}
          </option>
        ))}
      </SelectField>
      {role === "supervisor" && (
        <SelectField {...form.field("institution")} label={t("form.institution")}>
          {INSTITUTIONS.map((each) => (
            <option key={each} value={each}>
              {INSTITUTION_WORDS[each][language]}
            </option>
          ))}
        </SelectField>
      )}
      <UnitPicker
        key={role}
        id="unit"
        name="unitId"
        label={t("form.unit")}
        kinds={unitKindsFor(role)}
        choose={(unitId) => form.change({ unitId })}
        error={form.errorAt("unitId")}
      />
      {takesTwo && <DecisionField {...form.field("decisionNumber")} />}
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
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
      </div>
    </>
  );
}
