"use client";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { PasswordField } from "./password-field.tsx";
import { type SignInAnswer, signInByForm } from "./sign-in-action.ts";

type Props = { next: string };

const nothingYet: SignInAnswer = { login: "", wrong: null };

/** User name and password. Paste and password managers work; a refusal keeps what was typed. */
export function SignInForm({ next }: Props) {
  const t = useTranslations("signIn");
  const [{ login, wrong }, submit, pending] = useActionState(signInByForm, nothingYet);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLInputElement>(`[name=${wrong.field}]`)?.focus();
  }, [wrong]);
  return (
    <form ref={form} action={submit} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        key={login}
        id="login"
        name="login"
        label={t("account")}
        error={wrong?.field === "login" && wrong.sentence}
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        className="min-h-[46px] text-md"
      />
      <PasswordField
        id="password"
        name="password"
        label={t("password")}
        error={wrong?.field === "password" && wrong.sentence}
        autoComplete="current-password"
      />
      <Button type="submit" variant="primary" size={52} full loading={pending && t("submitting")}>
        {t("submit")}
      </Button>
    </form>
  );
}
