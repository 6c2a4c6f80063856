"use client";
import { INSTITUTION_WORDS, INSTITUTIONS, ROLE_WORDS, ROLES, type Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import type { AnyForm } from "../../forms/use-form.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { DecisionField } from "./decision-field.tsx";
import { unitKindsFor } from "./unit-kinds-for.ts";

type Props = {
  form: Pick<AnyForm, "typed" | "change" | "field" | "errorAt">;
  /** Where the right lies in the form, with its dot: `grants.0.`. */
  at?: string;
};

/** Role, institution, unit and, where a second person confirms, the decision of a right. */
export function RightFields({ form, at = "" }: Props) {
  const t = useTranslations("users.form");
  const language = useLocale();
  const role = form.typed[`${at}role`] as Role;
  return (
    <>
      <SelectField
        {...form.field(`${at}role`)}
        label={t("role")}
        onChange={({ target }) =>
          form.change({
            [`${at}role`]: target.value,
            [`${at}institution`]: target.value === "supervisor" ? INSTITUTIONS[0] : "",
            [`${at}unitId`]: "",
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
        <SelectField {...form.field(`${at}institution`)} label={t("institution")}>
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
        label={t("unit")}
        kinds={unitKindsFor(role)}
        choose={(unitId) => form.change({ [`${at}unitId`]: unitId })}
        error={form.errorAt(`${at}unitId`)}
      />
      {needsConfirmation(role) && <DecisionField {...form.field(`${at}decisionNumber`)} />}
    </>
  );
}
