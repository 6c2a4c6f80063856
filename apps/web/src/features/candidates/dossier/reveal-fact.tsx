"use client";
import type { SensitiveField } from "@sansang/rules/candidates/sensitive-fields";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useCommand } from "../../../lib/use-command.ts";

type Props = { candidateId: string; field: SensitiveField; label: string; mask: string; mayReveal: boolean };

/** One sensitive fact, masked until it is asked for; it is shown only here and only now. */
export function RevealFact({ candidateId, field, label, mask, mayReveal }: Props) {
  const t = useTranslations("candidates.sensitive");
  const language = useLocale();
  const [shown, setShown] = useState<string | null>(null);
  const { run, pending, problem } = useCommand(({ candidates }) => candidates.reveal.mutate, {
    refresh: false,
  });
  const reveal = async () => {
    const done = await run({ candidateId, field });
    if (!done) return;
    const { formatSensitive } = await import("../facts/format-sensitive.ts");
    setShown(formatSensitive(field, done.value, language));
  };
  return (
    <>
      <span role="status" className={shown === null ? "text-ink-3 tracking-[0.12em]" : "font-semibold"}>
        {shown ?? (
          <>
            <span aria-hidden="true">{mask}</span>
            <span className="sr-only">{t("masked")}</span>
          </>
        )}
      </span>
      {mayReveal && (
        <button
          type="button"
          aria-label={`${t(shown === null ? "show" : "hide")}: ${label}`}
          aria-busy={pending}
          onClick={() => (shown === null ? void reveal() : setShown(null))}
          className="font-medium text-link text-sm hover:underline max-sm:min-h-11"
        >
          {t(shown === null ? "show" : "hide")}
        </button>
      )}
      {problem && (
        <span role="alert" className="basis-full text-right text-late-fg text-sm">
          {problem.sentence}
        </span>
      )}
    </>
  );
}
