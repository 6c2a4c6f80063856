"use client";
import type { ReasonInput } from "@sansang/rules/kernel/reason.input";
import type * as z from "zod";
import { AreaField } from "./area-field.tsx";
import { FormDialog, type FormDialogProps } from "./form-dialog.tsx";
import { useDraft } from "./use-draft.ts";
import { type Procedure, useForm } from "./use-form.ts";

type Reasoned = z.ZodObject<{ reason: typeof ReasonInput }>;

type Props<S extends Reasoned, R> = FormDialogProps & {
  schema: S;
  procedure: Procedure<S, R>;
  given: Omit<z.input<S>, "reason">;
  /** Where the typed text is kept. */
  draftKey: string;
  label: string;
  hint?: string;
};

const EMPTY = { reason: "" };

/** Something that needs nothing but a reason. */
export function ReasonDialog<S extends Reasoned, R>({
  schema,
  procedure,
  given,
  draftKey,
  label,
  hint,
  children,
  ...dialog
}: Props<S, R>) {
  const form = useForm(schema, procedure, {
    stored: useDraft(draftKey, EMPTY),
    given: given as Partial<z.input<S>>,
    done: dialog.onClose,
  });
  return (
    <FormDialog {...dialog} form={form}>
      {children}
      <AreaField {...form.area("reason")} label={label} hint={hint} />
    </FormDialog>
  );
}
