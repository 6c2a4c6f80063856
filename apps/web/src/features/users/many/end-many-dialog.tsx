"use client";
import { ROLE_WORDS, ROLES, type Role } from "@sansang/rules/access/roles";
import { EndManyInput } from "@sansang/rules/users/grant.input";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import { formatGrant } from "../format-grant.ts";
import type { ChosenAccount } from "./chosen-account.ts";
import { type ManyAnswer, ManyAnswers } from "./many-answers.tsx";

type Props = { accounts: readonly ChosenAccount[]; onClose: () => void };

/** Ends the rights of one role that several people hold, at once or with a last day. */
export default function EndManyDialog({ accounts, onClose }: Props) {
  const t = useTranslations("users");
  const language = useLocale();
  const optional = useTranslations("form")("optional");
  const [rights] = useState(() =>
    accounts.flatMap(({ name, grants }) =>
      grants
        .filter(({ status }) => status === "in_force" || status === "to_begin")
        .map((right) => ({ ...right, name: `${name}: ${formatGrant(right, language)}` })),
    ),
  );
  const roles = ROLES.filter((each) => rights.some(({ role }) => role === each));
  const [role, setRole] = useState<Role | undefined>(roles[0]);
  const meant = rights.filter((right) => right.role === role);
  const [answers, setAnswers] = useState<readonly ManyAnswer[] | null>(null);
  const form = useForm(EndManyInput, ({ users }) => users.endMany.mutate, {
    stored: useTyped({ endsOn: "" }),
    given: { grantIds: meant.map(({ id }) => id) },
    refusals: { right_ends_in_past: "endsOn" },
    done: (given: readonly ManyAnswer[]) => setAnswers(given),
  });
  const title = t("several.endTitle", { count: accounts.length });
  if (answers) return <ManyAnswers title={title} names={meant} answers={answers} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      title={title}
      consequences={[...meant.map(({ name }) => name), t("several.endText")]}
      submitLabel={t("several.endSubmit", { count: meant.length })}
      variant="danger"
      onClose={onClose}
    >
      <SelectField
        id="role-to-end"
        label={t("form.role")}
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {ROLE_WORDS[each][language]}
          </option>
        ))}
      </SelectField>
      <DateField
        {...form.date("endsOn")}
        label={t("account.endsOn")}
        hint={t("account.endDayHint")}
        optional={optional}
      />
    </FormDialog>
  );
}
