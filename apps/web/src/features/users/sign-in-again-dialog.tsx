"use client";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { TextField } from "@sansang/ui/text-field";
import { type FormEvent, useState } from "react";
import type { Messages } from "../../i18n/messages.ts";

type Props = { login: string; words: Messages["shell"]["again"]; onAnswer: (signedIn: boolean) => void };

/** Asks the same person for the password over the open page. */
export default function SignInAgainDialog({ login, words, onAnswer }: Props) {
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const password = new FormData(event.currentTarget).get("password");
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login, password }),
    }).catch(() => null);
    setPending(false);
    if (response?.ok) return onAnswer(true);
    const told = (await response?.json().catch(() => null)) as { sentence?: string } | null | undefined;
    setWrong(told?.sentence ?? words.noAnswer);
  }

  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={() => onAnswer(false)}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <p>{words.text}</p>
        <TextField
          id="again-login"
          label={words.account}
          name="username"
          autoComplete="username"
          value={login}
          readOnly
        />
        <TextField
          id="again-password"
          label={words.password}
          name="password"
          type="password"
          autoComplete="current-password"
          error={wrong}
          // The dialog is about this one field.
          ref={(field) => field?.focus()}
        />
        <Button type="submit" variant="primary" size={44} loading={pending && words.submitting}>
          {words.submit}
        </Button>
      </form>
    </Dialog>
  );
}
