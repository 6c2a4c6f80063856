"use client";
import { Button } from "@sansang/ui/button";
import type { ButtonVariant } from "@sansang/ui/button-look";
import { Dialog } from "@sansang/ui/dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DraftsNote } from "../drafts/drafts-note.tsx";
import { ProblemNote } from "./problem-note.tsx";
import type { AskingForm } from "./use-form.ts";

export interface FormDialogProps {
  readonly title: string;
  /** What follows from it, said before the button. */
  readonly consequences?: readonly string[];
  readonly submitLabel: string;
  readonly variant?: ButtonVariant;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form over the page: fields, consequences, one button. */
export function FormDialog({
  form,
  title,
  consequences = [],
  submitLabel,
  variant = "primary",
  wide,
  onClose,
  children,
}: FormDialogProps & { form: AskingForm }) {
  const t = useTranslations("form");
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose} wide={wide}>
      <form {...form.props} className="flex flex-col gap-4">
        {children}
        {consequences.length > 0 && (
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <DraftsNote />
        <ProblemNote sentence={form.note} />
        <Button type="submit" variant={variant} size={44} loading={form.pending && t("sending")}>
          {submitLabel}
        </Button>
      </form>
    </Dialog>
  );
}
