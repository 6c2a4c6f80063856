"use client";
import { INSTITUTION_WORDS, INSTITUTIONS, ROLE_WORDS, ROLES, type Role } from "@sansang/rules/access/roles";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { GiveGrantInput } from "@sansang/rules/users/grant.input";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";
import { useTyped } from "../../../forms/use-typed.ts";
import { UnitPicker } from "../../org/unit-picker.tsx";
import { DecisionField } from "../decision-field.tsx";
import { SecretCode } from "../secret-code.tsx";
import { unitKindsFor } from "../unit-kinds-for.ts";

/** The right that gives way, as it is said. */
interface Moved {
  readonly grantId: string;
  readonly role: Role;
  readonly institution: string | null;
  readonly words: string;
}

type Props = { userId: string; name: string; moved?: Moved; onClose: () => void };

/** Another right, or one instead of one that ends as it begins. Where it takes two people, ends with the six signs shown once. */
export default function GiveDialog({ userId, name, moved, onClose }: Props) {
  const t = useTranslations("users");
  const words = useTranslations("form");
  const language = useLocale();
  const [code, setCode] = useState<string | null>(null);
  const form = useForm(GiveGrantInput, ({ users }) => users.giveGrant.mutate, {
    stored: useTyped({
      role: moved?.role ?? "ward_official",
      institution: moved?.institution ?? "",
      unitId: "",
      decisionNumber: "",
      startsOn: "",
      endsOn: "",
    } as Record<string, string>),
    given: { userId, replaces: moved?.grantId },
    done: (answer: { code: string | null }) => (answer.code ? setCode(answer.code) : onClose()),
  });
  const role = form.typed.role as Role;
  const takesTwo = needsConfirmation(role);
  const optional = words("optional");
  if (code)
    return (
      <Dialog title={t("account.proposed", { name })} closeLabel={words("close")} onClose={onClose}>
        <SecretCode code={code} name={name} />
      </Dialog>
    );
  const act = moved ? "move" : "give";
  return (
    <FormDialog
      form={form}
      title={t(`account.${act}Title`, { name })}
      consequences={
        moved
          ? [t("account.moveEnds", { right: moved.words }), ...(takesTwo ? [t("account.moveWaits")] : [])]
          : []
      }
      submitLabel={t(
        takesTwo ? (moved ? "account.moveProposeSubmit" : "account.proposeSubmit") : `account.${act}Submit`,
      )}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
