"use client";
import {
  INSTITUTION_WORDS,
  INSTITUTIONS,
  type Institution,
  ROLE_WORDS,
  ROLES,
  type Role,
} from "@sansang/rules/access/roles";
import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { roleFitsUnit } from "@sansang/rules/users/role-places";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { textIn } from "../../lib/text-in.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { UnitPicker } from "../org/unit-picker.tsx";
import { OneTimeLink } from "./one-time-link.tsx";

type Props = { onClose: () => void };

const kindsFor = (role: Role) => UNIT_KINDS.filter((kind) => roleFitsUnit(role, kind).ok);

/** A new account: who, what he may do and where. Ends with the link that is shown once. */
export default function InviteDialog({ onClose }: Props) {
  const t = useTranslations("users");
  const language = useLocale();
  const { run, pending, problem } = useVerb(client.users.invite.mutate);
  const [role, setRole] = useState<Role>("ward_official");
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const wrong = (field: string) => problem?.fields[field];

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const institution = role === "supervisor" ? (textIn(form, "institution") as Institution) : undefined;
    setMade(
      await run({
        login: textIn(form, "login"),
        name: textIn(form, "name"),
        title: textIn(form, "title") || undefined,
        phone: textIn(form, "phone") || undefined,
        email: textIn(form, "email") || undefined,
        grants: [{ role, institution, unitId: textIn(form, "unitId") }],
      }),
    );
  }

  if (made)
    return (
      <Dialog title={t("invite.made", { name: made.name })} closeLabel={t("form.close")} onClose={onClose}>
        <OneTimeLink token={made.token} name={made.name} />
      </Dialog>
    );
  return (
    <Dialog title={t("invite.title")} closeLabel={t("form.close")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <TextField id="name" name="name" label={t("form.name")} error={wrong("name")} autoComplete="off" />
        <TextField
          id="login"
          name="login"
          label={t("form.login")}
          hint={t("form.loginHint")}
          error={wrong("login") ?? (problem?.reason === "login_taken" && problem.sentence)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SelectField
          id="role"
          label={t("form.role")}
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {ROLE_WORDS[each][language]}
            </option>
          ))}
        </SelectField>
        {role === "supervisor" && (
          <SelectField
            id="institution"
            name="institution"
            label={t("form.institution")}
            error={wrong("grants.0.institution")}
          >
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
          kinds={kindsFor(role)}
          error={wrong("grants.0.unitId")}
        />
        <TextField
          id="title"
          name="title"
          label={t("form.title")}
          optional={t("form.optional")}
          error={wrong("title")}
        />
        <TextField
          id="phone"
          name="phone"
          type="tel"
          label={t("form.phone")}
          optional={t("form.optional")}
          error={wrong("phone")}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t("form.email")}
          optional={t("form.optional")}
          error={wrong("email")}
        />
        {problem && problem.reason !== "login_taken" && (
          <Banner tone="late" role="alert" title={problem.sentence} />
        )}
        <Button type="submit" variant="primary" size={44} loading={pending && t("form.saving")}>
          {t("invite.submit")}
        </Button>
      </form>
    </Dialog>
  );
}
