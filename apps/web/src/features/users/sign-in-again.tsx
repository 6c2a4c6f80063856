"use client";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { SIGNED_IN_AGAIN } from "../../drafts/desk-events.ts";
import type { Messages } from "../../i18n/messages.ts";
import { answerSignIn } from "../../lib/ask-to-sign-in.ts";

const SignInAgainDialog = dynamic(() => import("./sign-in-again-dialog.tsx"), { ssr: false });

type Answered = (signedIn: boolean) => void;

type Props = { login: string; words: Messages["shell"]["again"] };

/** Stands ready to ask for the password when a session has ended; what is typed on the page stays. */
export function SignInAgain({ login, words }: Props) {
  const [waiting, setWaiting] = useState<readonly Answered[]>([]);
  useEffect(() => answerSignIn((answered) => setWaiting((before) => [...before, answered])), []);
  if (waiting.length === 0) return null;
  const answer = (signedIn: boolean) => {
    setWaiting([]);
    if (signedIn) window.dispatchEvent(new Event(SIGNED_IN_AGAIN));
    for (const answered of waiting) answered(signedIn);
  };
  return <SignInAgainDialog login={login} words={words} onAnswer={answer} />;
}
