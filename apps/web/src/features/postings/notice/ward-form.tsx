"use client";
import { SaveWardNoteInput } from "@sansang/rules/postings/notice.input";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { WardDraft } from "./notice-draft.ts";

type Props = {
  cycleId: string;
  ward: NonNullable<RouterOutputs["postings"]["notices"]["ward"]>;
  show: (draft: WardDraft) => void;
};

/** What the ward tells its people beside the dates, and the number to call. */
export function WardForm({ cycleId, ward, show }: Props) {
  const t = useTranslations("postings.notice");
  const { wardId, maySave } = ward;
  const known = { phone: ward.phone ?? "", note: ward.note ?? "" };
  const stored = useEdit(`ward-note:${cycleId}:${wardId}`, known, ward.phone !== null);
  const form = useForm(SaveWardNoteInput, ({ postings }) => postings.saveWardNote.mutate, {
    stored: {
      ...stored,
      change: (part) => {
        stored.change(part);
        show({ ...stored.draft, ...part });
      },
    },
    given: { cycleId, wardId },
    stays: true,
  });
  const field = (key: keyof WardDraft) => ({
    ...form.field(key),
    label: t(key),
    readOnly: !maySave,
    onFocus: () => show(form.typed),
  });
  return (
    <Card title={t("wardNote")}>
      <form {...form.props} className="flex flex-col gap-3">
        <TextField {...field("phone")} type="tel" />
        <TextAreaField {...field("note")} hint={t("noteHint")} rows={3} />
        <ConflictChoice {...form.conflict} labelOf={(field) => t(field as keyof WardDraft)} />
        <ProblemNote sentence={form.note} />
        {maySave && (
          <Button type="submit" loading={form.pending && t("sending")} className="self-start">
            {t("saveWard")}
          </Button>
        )}
      </form>
    </Card>
  );
}
