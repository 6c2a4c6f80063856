"use client";
import { Button } from "@sansang/ui/button";
import type { ButtonVariant } from "@sansang/ui/button-look";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import { DraftsNote } from "../../drafts/drafts-note.tsx";
import { focusFirstError } from "../../forms/focus-first-error.ts";
import { ProblemNote } from "../../forms/problem-note.tsx";
import type { Problem } from "../../lib/verb-problem.ts";

export interface DeedDialogProps {
  readonly title: string;
  /** What follows from it, said before the button. */
  readonly consequences?: readonly string[];
  readonly submitLabel: string;
  readonly variant?: ButtonVariant;
  readonly wide?: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Sends what was typed; false where something is still to be corrected. */
  readonly submit: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form over the page: fields, consequences, one button. It closes once the deed is done. */
export function DeedDialog({
  title,
  consequences = [],
  submitLabel,
  variant = "primary",
  wide,
  pending,
  problem,
  submit,
  onClose,
  children,
}: DeedDialogProps) {
  const t = useTranslations("candidates.form");
  const form = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await submit()) onClose();
    else focusFirstError(form.current);
  };
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose} wide={wide}>
      <form ref={form} onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-4">
        {children}
        {consequences.length > 0 && (
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <DraftsNote />
        <ProblemNote sentence={problem?.sentence} />
        <Button type="submit" variant={variant} size={44} loading={pending && t("sending")}>
          {submitLabel}
        </Button>
      </form>
    </Dialog>
  );
}
