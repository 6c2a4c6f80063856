"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
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

/** Upon which decision a draft is posted, and who signs it. */
export default function DocumentDialog({ versionId, known, onClose }: Props) {
  const t = useTranslations("postings.list");
  const { draft, change, drop } = useDraft(`document:${versionId}`, known);
  const { run, pending, problem } = useVerb(client.postings.setDocument.mutate);
  const submit = async () => {
    const done = await run({ versionId, ...draft, decisionOn: sentDate(draft.decisionOn) });
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
