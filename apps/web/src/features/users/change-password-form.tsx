"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { PasswordField } from "./password-field.tsx";

/** Changes one's own password; other browsers are signed out. */
export function ChangePasswordForm({ login }: { login: string }) {
  const t = useTranslations("users.change");
  const { run, pending, problem } = useVerb(client.users.changePassword.mutate);
  const [changed, setChanged] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setChanged(false);
    if (!(await run({ current: String(data.get("current")), password: String(data.get("password")) })))
      return;
    form.reset();
    setChanged(true);
  }

  return (
    <Card title={t("title")}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex max-w-[400px] flex-col gap-4">
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        {changed && <Banner tone="ok" role="status" title={t("done")} />}
        <PasswordField
          id="current"
          name="current"
          label={t("current")}
          autoComplete="current-password"
          error={problem?.fields.current ?? (problem?.reason === "wrong_password" && problem.sentence)}
        />
        <PasswordField
          id="new-password"
          name="password"
          label={t("next")}
          hint={t("hint")}
          autoComplete="new-password"
          error={problem?.fields.password}
        />
        {problem && problem.reason !== "wrong_password" && (
          <Banner tone="late" role="alert" title={problem.sentence} />
        )}
        <Button type="submit" variant="primary" size={44} loading={pending && t("saving")}>
          {t("save")}
        </Button>
      </form>
    </Card>
  );
}
