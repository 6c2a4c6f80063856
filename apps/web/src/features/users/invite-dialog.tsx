"use client";
import { INSTITUTION_WORDS, INSTITUTIONS, ROLE_WORDS, ROLES, type Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { DecisionField } from "./decision-field.tsx";
import { type Made, MadeSecret } from "./made-secret.tsx";
import { unitKindsFor } from "./unit-kinds-for.ts";

type Props = { onClose: () => void };

const EMPTY = {
  name: "",
  login: "",
  title: "",
  phone: "",
  email: "",
  "grants.0.role": "ward_official",
  "grants.0.institution": "",
  "grants.0.unitId": "",
  "grants.0.decisionNumber": "",
};

/** A new account: who, what he may do and where. Ends with the link that is shown once. */
export default function InviteDialog({ onClose }: Props) {
  const t = useTranslations("users");
  const words = useTranslations("form");
  const language = useLocale();
  const [made, setMade] = useState<Made | null>(null);
  const form = useForm(InviteUserInput, ({ users }) => users.invite.mutate, {
    stored: useTyped(EMPTY),
    refusals: { login_taken: "login" },
    done: (answer: Made) => setMade(answer),
  });
  const role = form.typed["grants.0.role"] as Role;
  const optional = words("optional");
  if (made)
    return (
      <Dialog
        title={t(made.token ? "invite.made" : "invite.proposed", { name: made.name })}
        closeLabel={words("close")}
        onClose={onClose}
      >
        <MadeSecret {...made} />
      </Dialog>
    );
  return (
    <FormDialog form={form} title={t("invite.title")} submitLabel={t("invite.submit")} onClose={onClose}>
      <TextField {...form.field("name")} label={t("form.name")} />
      <TextField
        {...form.field("login")}
        label={t("form.login")}
        hint={t("form.loginHint")}
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        {...form.field("grants.0.role")}
        label={t("form.role")}
        onChange={({ target }) =>
          form.change({
            "grants.0.role": target.value,
            "grants.0.institution": target.value === "supervisor" ? INSTITUTIONS[0] : "",
            "grants.0.unitId": "",
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
        <SelectField {...form.field("grants.0.institution")} label={t("form.institution")}>
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
        choose={(unitId) => form.change({ "grants.0.unitId": unitId })}
        error={form.errorAt("grants.0.unitId")}
      />
      {needsConfirmation(role) && <DecisionField {...form.field("grants.0.decisionNumber")} />}
      <TextField {...form.field("title")} label={t("form.title")} optional={optional} />
      <TextField {...form.field("phone")} type="tel" label={t("form.phone")} optional={optional} />
      <TextField {...form.field("email")} type="email" label={t("form.email")} optional={optional} />
    </FormDialog>
  );
}
