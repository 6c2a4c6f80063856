"use client";
import { MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Field } from "@sansang/ui/field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useLanguage } from "../../../i18n/language-provider.tsx";
import { useLatest } from "../../../lib/use-latest.ts";
import { askPreview, type PreviewOutcome } from "./ask-preview.ts";
import { InvitedResult } from "./invited-result.tsx";
import { PreviewList } from "./preview-list.tsx";
import { sendInvitations } from "./send-invitations.ts";
import type { Outcome, ShownLine } from "./shown-line.ts";

interface Work {
  readonly of: number;
  readonly outcomes: readonly Outcome[];
  readonly going: boolean;
}

/** A sheet is looked at row by row, then the rows that are right are carried out, and what was made is shown once. */
export function InviteMany() {
  const t = useTranslations("users.many");
  const language = useLanguage();
  const { answer, asking, failed, ask, drop } = useLatest<PreviewOutcome>();
  const [work, setWork] = useState<Work | null>(null);
  /** Two clicks in one moment make one list: the second would only be told that the names are taken, and hide the links. */
  const isSent = useRef(false);
  const problemAt = (field: string) =>
    answer && "problem" in answer && answer.field === field ? answer.problem : undefined;
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    drop();
    const form = new FormData(event.currentTarget);
    void ask((signal) => askPreview(form, signal));
  };
  const make = async (lines: readonly ShownLine[]) => {
    if (isSent.current) return;
    isSent.current = true;
    setWork({ of: lines.length, outcomes: [], going: true });
    await sendInvitations(lines, language, (outcomes) =>
      setWork({ of: lines.length, outcomes, going: true }),
    );
    setWork((now) => now && { ...now, going: false });
  };
  if (work)
    return (
      <InvitedResult
        {...work}
        again={() => {
          isSent.current = false;
          setWork(null);
          drop();
        }}
      />
    );
  return (
    <div className="flex flex-col gap-3.5">
      <form
        onSubmit={look}
        noValidate
        className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 max-sm:rounded-xl"
      >
        <Field
          id="sheet"
          label={t("file")}
          hint={t("fileHint", { megabytes: MOST_MEGABYTES.workbook })}
          error={problemAt("file")}
        >
          <input
            id="sheet"
            name="file"
            type="file"
            aria-describedby={problemAt("file") ? "sheet-hint sheet-error" : "sheet-hint"}
            className="w-full rounded-md border border-control bg-surface px-3 py-2 text-sm file:mr-3 file:rounded-md file:border file:border-line-2 file:bg-bg file:px-3 file:py-1"
          />
        </Field>
        <TextAreaField
          id="text"
          name="text"
          label={t("pasted")}
          hint={t("textHint")}
          error={problemAt("text")}
          rows={5}
        />
        <div>
          <Button
            type="submit"
            variant="primary"
            size={44}
            icon="list-checks"
            loading={asking && t("looking")}
          >
            {t("look")}
          </Button>
        </div>
        {failed && <Banner tone="late" role="alert" title={t("noAnswer")} />}
        {answer && "problem" in answer && answer.field === null && (
          <Banner tone="late" role="alert" title={answer.problem} />
        )}
      </form>
      {answer && "lines" in answer && <PreviewList lines={answer.lines} make={(lines) => void make(lines)} />}
    </div>
  );
}
