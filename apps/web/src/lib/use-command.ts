"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../i18n/language-provider.tsx";
import {
  type CommandProblem,
  isOfOutage,
  isUnanswered,
  problemAfterOutage,
  problemOf,
} from "./command-problem.ts";
import { type Client, loadClient } from "./load-client.ts";
import { serverBack } from "./outage/server-back.ts";
import { randomId } from "./random-id.ts";
import { signedIn } from "./signed-in.ts";

/** Which procedure of the client: `({ checklist }) => checklist.submit.mutate`. */
type ProcedureOf<I, R> = (client: Client) => (input: I & { requestId: string }) => Promise<R>;

interface Attempt {
  readonly sent: string;
  readonly requestId: string;
}

/**
 * Runs a command from a button or form: one request at a time, one key per attempt, so that a double click or a retried
 * request stores once. A refusal becomes a sentence; an expired session asks for the password in place and goes on; after an
 * outage it says when the server is back.
 * `run` resolves to the result, or to null when there is a problem; the page is asked again after both,
 * unless `refresh` is false because the command only looks.
 */
export function useCommand<I extends object, R>(pick: ProcedureOf<I, R>, { refresh = true } = {}) {
  const router = useRouter();
  const language = useLanguage();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const running = useRef(false);
  const unanswered = useRef<Attempt | null>(null);
  useEffect(() => {
    if (!problem || !isOfOutage(problem)) return;
    const leaving = new AbortController();
    serverBack(leaving.signal).then(
      async () => {
        const after = await problemAfterOutage(language);
        if (!leaving.signal.aborted) setProblem(after);
      },
      () => {},
    );
    return () => leaving.abort();
  }, [problem, language]);

  async function run(input: I): Promise<R | null> {
    if (running.current) return null;
    running.current = true;
    setPending(true);
    setProblem(null);
    const sent = JSON.stringify(input);
    const earlier = unanswered.current?.sent === sent ? unanswered.current : null;
    const attempt = earlier ?? { sent, requestId: randomId() };
    unanswered.current = attempt;
    try {
      const result = await signedIn(async () =>
        pick(await loadClient())({ ...input, requestId: attempt.requestId }),
      );
      unanswered.current = null;
      if (refresh) router.refresh();
      return result;
    } catch (error) {
      const told = await problemOf(error, language);
      // Asked again, a page of another build would be replaced before anybody has read why.
      const isOutdated = told.reason === "outdated_page";
      if (!isUnanswered(error)) {
        unanswered.current = null;
        if (refresh && !isOutdated) router.refresh();
      }
      setProblem(told);
      return null;
    } finally {
      running.current = false;
      setPending(false);
    }
  }

  return { run, pending, problem, clear: () => setProblem(null) };
}
