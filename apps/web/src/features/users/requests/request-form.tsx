"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { type RequestAnswer, requestPasswordByForm } from "./request-action.ts";

const nothingYet: RequestAnswer = { login: "", note: "", isLeft: false, wrong: null };

/** Leaves the name of an account with those who can make a new link for it. Works as a plain form as well. */
export function RequestForm() {
  const t = useTranslations("signIn");
  const [{ login, note, isLeft, wrong }, submit, pending] = useActionState(requestPasswordByForm, nothingYet);
  if (isLeft)
    return (
      <Banner tone="ok" role="status" title={t("forgotten.left")}>
        {t("forgotten.leftAdvice")}
      </Banner>
    );
  return (
    <form action={submit} noValidate className="flex flex-col gap-3 border-line border-t pt-4">
      <h2 className="text-lg">{t("forgotten.leave")}</h2>
      <TextField
        key={`login ${login}`}
        id="login"
        name="login"
        label={t("account")}
        error={wrong?.field === "login" && wrong.sentence}
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        key={`note ${note}`}
        id="note"
        name="note"
        optional={t("forgotten.optional")}
        label={t("forgotten.note")}
        hint={t("forgotten.noteHint")}
        error={wrong?.field === "note" && wrong.sentence}
        defaultValue={note}
      />
      <Button type="submit" variant="primary" size={44} loading={pending && t("forgotten.sending")}>
        {t("forgotten.send")}
      </Button>
    </form>
  );
}
