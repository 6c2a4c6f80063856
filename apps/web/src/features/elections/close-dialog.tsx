"use client";
import { PreviewCloseInput } from "@sansang/rules/elections/election.input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";
import type { RouterOutputs } from "../../lib/api.ts";
import { CloseForm } from "./close-form.tsx";

type Props = { cycleId: string; onClose: () => void };

/** First what stays undone, then the reason and, before election day, a second yes: a cycle is never closed by one click. */
export default function CloseDialog({ cycleId, onClose }: Props) {
  const t = useTranslations("elections");
  const [preview, setPreview] = useState<RouterOutputs["elections"]["previewClose"] | null>(null);
  const look = useForm(PreviewCloseInput, ({ elections }) => elections.previewClose.query, {
    given: { cycleId },
    refresh: false,
    stays: true,
    done: setPreview,
  });
  if (preview) return <CloseForm preview={preview} again={() => setPreview(null)} onClose={onClose} />;
  return (
    <FormDialog form={look} title={t("close.title")} submitLabel={t("close.look")} onClose={onClose}>
      <p>{t("close.text")}</p>
    </FormDialog>
  );
}
