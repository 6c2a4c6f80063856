"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { DateField } from "../../../forms/date-field.tsx";
import { asTyped } from "../../../forms/typed-date.ts";
import { useEdit } from "../../../forms/use-edit.ts";
import { sentDate } from "../../../lib/sent-date.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { DeedDialog } from "../../candidates/deed-dialog.tsx";

export type KnownDocument = {
  decisionNumber: string;
  /** As typed, `dd/mm/yyyy`. */
  decisionOn: string;
  signatoryCapacity: string;
  signatoryName: string;
};

type Props = { versionId: string; known: KnownDocument; onClose: () => void };

/** As the server keeps it: what is empty is nothing. */
const foundIn = ({ decisionOn, ...texts }: KnownDocument) => ({
  ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text || null])),
  decisionOn: decisionOn ? sentDate(decisionOn) : null,
});
const textOf = (field: string, value: unknown): string =>
  field === "decisionOn" && value ? asTyped(String(value)) : String(value ?? "");

/** Upon which decision a draft is posted, and who signs it. */
export default function DocumentDialog({ versionId, known, onClose }: Props) {
  const t = useTranslations("postings.list");
  const { draft, opened, change, settle, drop } = useEdit(`document:${versionId}`, known);
  const { run, pending, problem } = useVerb(client.postings.setDocument.mutate);
  const submit = async () => {
    const done = await run({
      versionId,
      ...draft,
      decisionOn: sentDate(draft.decisionOn),
      opened: opened && foundIn(opened),
    });
    if (done) drop();
    return done !== null;
  };
  const field = (name: "decisionNumber" | "signatoryCapacity" | "signatoryName") => ({
    id: `document-${name}`,
    label: t(name),
    autoComplete: "off",
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    error: problem?.fields[name],
  });
  return (
    <DeedDialog
      title={t("document")}
      submitLabel={t("saveDocument")}
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <ConflictChoice
        conflicts={problem?.conflicts}
        labelOf={(field) => t(field as keyof KnownDocument)}
        textOf={textOf}
        choose={({ field, theirs }, keep) => settle({ [field]: textOf(field, theirs) }, keep === "theirs")}
      />
      <TextField {...field("decisionNumber")} placeholder={t("numberExample")} />
      <DateField
        name="decisionOn"
        label={t("decisionOn")}
        value={draft.decisionOn}
        change={(decisionOn) => change({ decisionOn })}
        error={problem?.fields.decisionOn}
      />
      <TextField {...field("signatoryCapacity")} placeholder={t("capacityExample")} />
      <TextField {...field("signatoryName")} />
    </DeedDialog>
  );
}
