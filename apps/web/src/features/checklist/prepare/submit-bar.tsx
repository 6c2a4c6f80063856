"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { type FormEvent, use, useRef, useState } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { focusFirstError } from "../../../forms/focus-first-error.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { isUnderWay, pageOf } from "../upload/upload-record.ts";
import { useUploads } from "../upload/use-uploads.ts";
import { OnBehalf } from "./on-behalf-context.ts";
import type { Submission } from "./submission.ts";

type Props = {
  itemId: string;
  kind: Submission;
  /** The version on which the reviewers stand now; 0 before the first. */
  version: number;
  /** What the table still lacks, in words. */
  missing: string | null;
  /** Nothing differs from the version before: then a reason must say why it is sent again. */
  unchanged: boolean;
  /** What follows from handing it in, said before the button. */
  consequences: readonly string[];
  least: number;
};

const EMPTY = { reason: "" };

/** Sends the table to both institutions. */
export function SubmitBar({ itemId, kind, version, missing, unchanged, consequences, least }: Props) {
  const t = useTranslations("checklist.prepare");
  const form = useRef<HTMLFormElement>(null);
  const onBehalf = use(OnBehalf);
  const { draft, change, drop } = useDraft(`submit:${itemId}`, EMPTY);
  const [asked, setAsked] = useState(false);
  const uploading = useUploads().some(
    (upload) => pageOf(upload) === `/items/${itemId}` && isUnderWay(upload),
  );
  const submit = useVerb(client.checklist.submit.mutate);
  const replace = useVerb(client.checklist.replace.mutate);
  const { pending, problem } = kind === "replace" ? replace : submit;
  const typed = draft.reason.trim();
  const needed = kind === "replace" || unchanged;
  const { length } = typed;
  const short = length < least && (needed || length > 0) ? t("reasonShort", { least, length }) : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (short) return focusFirstError(form.current);
    const reason = [onBehalf?.reason, typed].filter(Boolean).join("\n") || undefined;
    const done =
      kind === "replace"
        ? await replace.run({ itemId, reason: reason ?? "" })
        : await submit.run({ itemId, reason });
    if (!done) return;
    drop();
    onBehalf?.drop();
    setAsked(false);
  };
  const blocked =
    missing ?? (uploading ? t("uploading") : onBehalf && !onBehalf.reason ? onBehalf.reasonFirst : undefined);
  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label={t("handIn")}
      className="flex flex-col gap-3 px-4 py-3"
    >
      {version > 0 && (
        <AreaField
          name="reason"
          label={unchanged ? t("whyUnchanged") : t("whatChanged")}
          optional={needed ? undefined : t("optional")}
          least={least}
          error={(asked ? short : null) ?? problem?.fields.reason}
          value={draft.reason}
          change={(reason) => change({ reason })}
        />
      )}
      {consequences.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ProblemNote sentence={problem?.sentence} />
      <Button
        type="submit"
        variant="primary"
        size={44}
        full
        blocked={blocked}
        loading={pending && t("sending")}
      >
        {t(kind, { version: version + 1, before: version })}
      </Button>
    </form>
  );
}
