"use client";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import { Dialog } from "@sansang/ui/dialog";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import { type Made, MadeSecret } from "./made-secret.tsx";
import { RightFields } from "./right-fields.tsx";

type Props = { onClose: () => void };

const EMPTY: Readonly<Record<string, string>> = {
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
  const [made, setMade] = useState<Made | null>(null);
  const form = useForm(InviteUserInput, ({ users }) => users.invite.mutate, {
    stored: useTyped(EMPTY),
    refusals: { login_taken: "login" },
    done: (answer: Made) => setMade(answer),
  });
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
      <RightFields form={form} at="grants.0." />
      <TextField {...form.field("title")} label={t("form.title")} optional={optional} />
      <TextField {...form.field("phone")} type="tel" label={t("form.phone")} optional={optional} />
      <TextField {...form.field("email")} type="email" label={t("form.email")} optional={optional} />
    </FormDialog>
  );
}
