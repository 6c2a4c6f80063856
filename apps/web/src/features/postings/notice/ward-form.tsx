"use client";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import type { WardDraft } from "./notice-editor.tsx";
import type { ShownWardNote } from "./shown-notices.ts";

type Props = { cycleId: string; ward: ShownWardNote; show: (draft: WardDraft) => void };

/** What the ward tells its people beside the dates, and the number to call. */
export function WardForm({ cycleId, ward, show }: Props) {
  const t = useTranslations("postings.notice");
  const form = useRef<HTMLFormElement>(null);
  const { wardId, maySave } = ward;
  const { draft, opened, change, settle, drop } = useEdit(
    `ward-note:${cycleId}:${wardId}`,
    { phone: ward.phone ?? "", note: ward.note ?? "" },
    ward.phone !== null,
  );
  const { run, pending, problem } = useVerb(client.postings.saveWardNote.mutate);
  const write = (part: Partial<WardDraft>) => {
    change(part);
    show({ ...draft, ...part });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ cycleId, wardId, ...draft, opened }))) return focusFirstError(form.current);
    drop(draft);
  };
  return (
    <Card title={t("wardNote")}>
      <form ref={form} onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-3">
        <TextField
          id="ward-phone"
          type="tel"
          label={t("phone")}
          autoComplete="off"
          value={draft.phone}
          readOnly={!maySave}
          onFocus={() => show(draft)}
          onChange={({ target }) => write({ phone: target.value })}
          error={problem?.fields.phone}
        />
        <TextAreaField
          id="ward-note"
          label={t("note")}
          hint={t("noteHint")}
          rows={3}
          maxLength={1000}
          value={draft.note}
          readOnly={!maySave}
          onFocus={() => show(draft)}
          onChange={({ target }) => write({ note: target.value })}
          error={problem?.fields.note}
        />
        <ConflictChoice
          conflicts={problem?.conflicts}
          labelOf={(field) => t(field as keyof WardDraft)}
          textOf={(_, value) => String(value ?? "")}
          choose={({ field, theirs }, keep) => settle({ [field]: String(theirs ?? "") }, keep === "theirs")}
        />
        <ProblemNote sentence={problem?.sentence} />
        {maySave && (
          <Button type="submit" loading={pending && t("sending")} className="self-start">
            {t("saveWard")}
          </Button>
        )}
      </form>
    </Card>
  );
}
