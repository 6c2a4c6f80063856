"use client";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { type ChooseAnswer, choosePasswordByForm } from "./choose-password-action.ts";
import { PasswordField } from "./password-field.tsx";

type Props = {
  token: string;
  login: string;
  /** Who holds the six signs that the link needs; null where it needs none. */
  codeHolder: string | null;
};

const nothingYet: ChooseAnswer = { wrong: null };

/** The new password, twice. */
export function ChoosePasswordForm({ token, login, codeHolder }: Props) {
  const t = useTranslations("signIn");
  const [{ wrong }, submit, pending] = useActionState(choosePasswordByForm.bind(null, token), nothingYet);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`[name=${wrong.field}]`)?.focus();
  }, [wrong]);
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
      {codeHolder !== null && (
        <TextField
          id="code"
          name="code"
          label={t("code")}
          hint={t("codeHint", { name: codeHolder })}
          error={wrong?.field === "code" && wrong.sentence}
          defaultValue=""
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <PasswordField
        id="password"
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        error={wrong?.field === "password" && wrong.sentence}
        autoComplete="new-password"
      />
      <PasswordField
        id="again"
        name="again"
        label={t("again")}
        error={wrong?.field === "again" && wrong.sentence}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" size={52} full loading={pending && t("submitting")}>
        {t("choose")}
      </Button>
    </form>
  );
}
