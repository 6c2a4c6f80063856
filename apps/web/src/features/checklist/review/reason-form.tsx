"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import { AreaField } from "../../../forms/area-field.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import type { Problem } from "../../../lib/verb-problem.ts";

type Props = {
  /** Where the typed text is kept. */
  draftKey: string;
  title: string;
  /** What follows from it, said before the button. */
  consequences: readonly string[];
  label: string;
  least: number;
  submitLabel: string;
  pending: boolean;
  problem: Problem | null;
  children?: ReactNode;
  /** Resolves to whether it was done. */
  submit: (reason: string) => Promise<boolean>;
  close: () => void;
};

const EMPTY = { reason: "" };

/** A deed that needs nothing but a reason: its consequences stand before the button. */
export function ReasonForm({
  draftKey,
  title,
  consequences,
  label,
  least,
  submitLabel,
  pending,
  problem,
  children,
  submit,
  close,
}: Props) {
  const t = useTranslations("checklist.form");
  const { draft, change, drop } = useDraft(draftKey, EMPTY);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { length } = draft.reason.trim();
  const short = asked && length < least ? t("reasonShort", { least, length }) : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (length < least) return focusFirstError(form.current);
    if (!(await submit(draft.reason))) return;
    drop();
    close();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label={title}
      className="border-line border-t bg-bg"
    >
      <div className="flex flex-col gap-3 px-4 py-3">
        <h2>{title}</h2>
        {children}
        <ul className="list-disc pl-5 text-sm">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <AreaField
          name="reason"
          label={label}
          least={least}
          error={short ?? problem?.fields.reason}
          value={draft.reason}
          change={(reason) => change({ reason })}
        />
        <DraftsNote />
        <ProblemNote sentence={problem?.sentence} />
      </div>
      <div className="flex gap-2.5 border-line-2 border-t bg-surface px-4 py-[11px]">
        <Button size={44} className="flex-1" onClick={close}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          size={44}
          variant="primary"
          className="flex-[1.35]"
          loading={pending && t("sending")}
        >
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
