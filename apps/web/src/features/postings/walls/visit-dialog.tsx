"use client";
import { VISIT_FINDING_WORDS, VISIT_FINDINGS, type VisitFinding } from "@sansang/rules/postings/wall-state";
import { Icon } from "@sansang/ui/icon";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDraft } from "../../../forms/use-draft.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { DeedDialog } from "../../candidates/deed-dialog.tsx";
import { FINDING_LOOKS } from "./wall-look.ts";

type Props = { siteId: string; postingId: string; place: string; onClose: () => void };

/** What somebody found who went to look whether the sheet still hangs. */
export default function VisitDialog({ siteId, postingId, place, onClose }: Props) {
  const t = useTranslations("postings.visit");
  const words = useTranslations("candidates.form");
  const language = useLocale();
  const { draft, change, drop } = useDraft(`visit:${siteId}:${postingId}`, { finding: "", note: "" });
  const [asked, setAsked] = useState(false);
  const { run, pending, problem } = useVerb(client.postings.visit.mutate);
  const submit = async () => {
    setAsked(true);
    if (draft.finding === "") return false;
    const finding = draft.finding as VisitFinding;
    if (!(await run({ siteId, postingId, finding, note: draft.note }))) return false;
    drop();
    return true;
  };
  const wrong = asked && draft.finding === "";
  return (
    <DeedDialog
      title={t("title", { place })}
      consequences={[t("consequence")]}
      submitLabel={t("submit")}
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <fieldset aria-describedby={wrong ? "visit-wrong" : undefined}>
        <legend className="mb-1 font-medium">{t("finding")}</legend>
        {VISIT_FINDINGS.map((finding) => (
          <label key={finding} className="flex min-h-11 items-center gap-2.5">
            <input
              type="radio"
              name="finding"
              value={finding}
              checked={draft.finding === finding}
              aria-invalid={wrong || undefined}
              onChange={() => change({ finding })}
              className="size-5 accent-brand"
            />
            <Icon name={FINDING_LOOKS[finding].icon} />
            {VISIT_FINDING_WORDS[finding][language]}
          </label>
        ))}
        {wrong && (
          <p id="visit-wrong" className="font-medium text-late-fg text-sm">
            {words("wrong.missing")}
          </p>
        )}
      </fieldset>
      <TextAreaField
        id="visit-note"
        label={t("note")}
        optional={words("optional")}
        rows={3}
        maxLength={500}
        value={draft.note}
        onChange={({ target }) => change({ note: target.value })}
        error={problem?.fields.note}
      />
    </DeedDialog>
  );
}
