"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { useDraft } from "../../forms/use-draft.ts";
import { DeedDialog, type DeedDialogProps } from "./deed-dialog.tsx";

type Props = Omit<DeedDialogProps, "submit" | "children"> & {
  /** Where the typed text is kept. */
  draftKey: string;
  label: string;
  /** Fewest characters. */
  least: number;
  submit: (reason: string) => Promise<boolean>;
  children?: ReactNode;
};

const EMPTY = { reason: "" };

/** A deed that needs a reason. */
export function ReasonDeed({ draftKey, label, least, submit, children, ...dialog }: Props) {
  const t = useTranslations("checklist.form");
  const { draft, change, drop } = useDraft(draftKey, EMPTY);
  const [asked, setAsked] = useState(false);
  const { length } = draft.reason.trim();
  const send = async () => {
    setAsked(true);
    if (length < least || !(await submit(draft.reason))) return false;
    drop();
    return true;
  };
  return (
    <DeedDialog {...dialog} submit={send}>
      {children}
      <AreaField
        name="reason"
        label={label}
        least={least}
        error={asked && length < least ? t("reasonShort", { least, length }) : dialog.problem?.fields.reason}
        value={draft.reason}
        change={(reason) => change({ reason })}
      />
    </DeedDialog>
  );
}
