"use client";
import { DocumentInput } from "@sansang/rules/postings/posting.input";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";

type KnownDocument = {
  decisionNumber: string;
  /** As typed, `dd/mm/yyyy`. */
  decisionOn: string;
  signatoryCapacity: string;
  signatoryName: string;
};

type Props = { versionId: string; known: KnownDocument; onClose: () => void };

/** Upon which decision a draft is posted, and who signs it. */
export default function DocumentDialog({ versionId, known, onClose }: Props) {
  const t = useTranslations("postings.list");
  const form = useForm(DocumentInput, ({ postings }) => postings.setDocument.mutate, {
    stored: useEdit(`document:${versionId}`, known),
    given: { versionId },
    done: onClose,
  });
  return (
    <FormDialog form={form} title={t("document")} submitLabel={t("saveDocument")} onClose={onClose}>
      <ConflictChoice {...form.conflict} labelOf={(field) => t(field as keyof KnownDocument)} />
      <TextField
        {...form.field("decisionNumber")}
        label={t("decisionNumber")}
        placeholder={t("numberExample")}
      />
      <DateField {...form.date("decisionOn")} label={t("decisionOn")} />
      <TextField
        {...form.field("signatoryCapacity")}
        label={t("signatoryCapacity")}
        placeholder={t("capacityExample")}
      />
      <TextField {...form.field("signatoryName")} label={t("signatoryName")} />
    </FormDialog>
  );
}
