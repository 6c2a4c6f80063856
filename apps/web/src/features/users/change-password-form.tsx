"use client";
import { ChangePasswordInput } from "@sansang/rules/users/user.input";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "../../forms/problem-note.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import { PasswordField } from "./password-field.tsx";

const EMPTY = { current: "", password: "" };

/** Changes one's own password; other browsers are signed out. */
export function ChangePasswordForm({ login }: { login: string }) {
  const t = useTranslations("users.change");
  const [changed, setChanged] = useState(false);
  const form = useForm(ChangePasswordInput, ({ users }) => users.changePassword.mutate, {
    stored: useTyped(EMPTY),
    refusals: { wrong_password: "current" },
    done: () => setChanged(true),
  });
  return (
    <Card title={t("title")}>
      <form {...form.props} className="flex max-w-[400px] flex-col gap-4">
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        {changed && <Banner tone="ok" role="status" title={t("done")} />}
        <PasswordField {...form.field("current")} label={t("current")} autoComplete="current-password" />
        <PasswordField
          {...form.field("password")}
          label={t("next")}
          hint={t("hint")}
          autoComplete="new-password"
        />
        <ProblemNote sentence={form.note} />
        <Button type="submit" variant="primary" size={44} loading={form.pending && t("saving")}>
          {t("save")}
        </Button>
      </form>
    </Card>
  );
}
