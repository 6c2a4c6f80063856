"use client";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import type { EditedNotice, NoticeDraft } from "./notice-editor.tsx";

type Props = { cycleId: string; khom: EditedNotice; show: (draft: NoticeDraft) => void };

const FIELDS = ["place", "address", "opensAt", "closesAt"] as const satisfies (keyof NoticeDraft)[];

/** Place, address and hours of one khóm; what is typed is kept through a reload. */
export function KhomForm({ cycleId, khom, show }: Props) {
  const t = useTranslations("postings.notice");
  const form = useRef<HTMLFormElement>(null);
  const { unitId, name, maySave, saved, hangs, ...known } = khom;
  const text = Object.fromEntries(FIELDS.map((field) => [field, known[field]])) as NoticeDraft;
  const { draft, opened, change, settle, drop } = useEdit(
    `notice:${cycleId}:${unitId}`,
    text,
    saved !== null,
  );
  const { run, pending, problem } = useVerb(client.postings.saveNotice.mutate);
  const isChanged = FIELDS.some((field) => draft[field] !== text[field]);
  const write = (part: Partial<NoticeDraft>) => {
    change(part);
    show({ ...draft, ...part });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run({ cycleId, unitId, ...draft, opened });
    if (!done) return focusFirstError(form.current);
    drop(draft);
  };
  const field = (key: keyof NoticeDraft) => ({
    id: `${key}-${unitId}`,
    label: t(key),
    autoComplete: "off",
    value: draft[key],
    readOnly: !maySave,
    onFocus: () => show(draft),
    onChange: ({ target }: { target: { value: string } }) => write({ [key]: target.value }),
    error: problem?.fields[key],
  });
  return (
    <Card
      title={name}
      aside={
        isChanged ? (
          <Chip tone="back" icon="pencil-line" small>
            {t("changed")}
          </Chip>
        ) : saved ? (
          <Chip tone="ok" icon="disc-check" small>
            {saved}
          </Chip>
        ) : (
          <Chip tone="none" icon="circle-dashed" small>
            {t("notSaved")}
          </Chip>
        )
      }
    >
      <form
        ref={form}
        onSubmit={(event) => void send(event)}
        noValidate
        className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
      >
        <TextField {...field("place")} placeholder={t("placeExample")} />
        <TextField {...field("address")} />
        <div className="grid grid-cols-2 gap-3 sm:col-span-2">
          <TextField {...field("opensAt")} hint={t("timeHint")} inputMode="numeric" maxLength={5} />
          <TextField {...field("closesAt")} hint={t("timeHint")} inputMode="numeric" maxLength={5} />
        </div>
        <div className="flex flex-col items-start gap-2 sm:col-span-2">
          <ConflictChoice
            conflicts={problem?.conflicts}
            labelOf={(field) => t(field as keyof NoticeDraft)}
            textOf={(_, value) => String(value ?? "")}
            choose={({ field, theirs }, keep) => settle({ [field]: String(theirs ?? "") }, keep === "theirs")}
          />
          {hangs && isChanged && <p className="text-back-fg text-sm">{t("alreadyHangs")}</p>}
          <ProblemNote sentence={problem?.sentence} />
          {maySave && (
            <Button
              type="submit"
              variant={isChanged ? "primary" : "secondary"}
              loading={pending && t("sending")}
            >
              {t("save")}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
