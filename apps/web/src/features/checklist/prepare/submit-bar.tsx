"use client";
import { ReplaceItemInput, SubmitItemInput } from "@sansang/rules/checklist/evidence.input";
import { isReason } from "@sansang/rules/kernel/reason";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { use } from "react";
import { AreaField } from "../../../forms/area-field.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import type { Input } from "../../../forms/typed-input.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import { OnBehalf } from "../../files/on-behalf-context.ts";
import { isUnderWay, pageOf } from "../../files/upload-record.ts";
import { useUploads } from "../../files/upload-store.ts";
import type { Submission } from "./submission.ts";

export interface SubmitBarProps {
  readonly itemId: string;
  readonly kind: Submission;
  /** The version on which the reviewers stand now; 0 before the first. */
  readonly version: number;
  /** What the table still lacks, in words. */
  readonly missing: string | null;
  /** Nothing differs from the version before: then a reason must say why it is sent again. */
  readonly unchanged: boolean;
  /** What follows from handing it in, said before the button. */
  readonly consequences: readonly string[];
}

const EMPTY = { reason: "" };

/** Sends the table to both institutions. */
export default function SubmitBar({
  itemId,
  kind,
  version,
  missing,
  unchanged,
  consequences,
}: SubmitBarProps) {
  const t = useTranslations("checklist.prepare");
  const words = useTranslations("form");
  const onBehalf = use(OnBehalf);
  const uploading = useUploads().some(
    (upload) => pageOf(upload) === `/items/${itemId}` && isUnderWay(upload),
  );
  const needed = kind === "replace" || unchanged;
  const options = {
    stored: useDraft(`submit:${itemId}`, EMPTY),
    given: { itemId },
    adapt: (input: Input, { reason }: typeof EMPTY) => ({
      ...input,
      reason: [onBehalf?.reason, reason.trim()].filter(Boolean).join("\n") || undefined,
    }),
    /** His own words, whatever is said on behalf. */
    check: ({ reason }: typeof EMPTY) => {
      const isEmpty = reason.trim() === "";
      if (isReason(reason) || (isEmpty && !needed)) return {};
      return { reason: isEmpty ? "missing" : "too_short" };
    },
    done: () => onBehalf?.drop(),
  };
  const submit = useForm(SubmitItemInput, ({ checklist }) => checklist.submit.mutate, options);
  const replace = useForm(ReplaceItemInput, ({ checklist }) => checklist.replace.mutate, options);
  const form = kind === "replace" ? replace : submit;
  const blocked =
    missing ?? (uploading ? t("uploading") : onBehalf && !onBehalf.reason ? onBehalf.reasonFirst : undefined);
  return (
    <form {...form.props} aria-label={t("handIn")} className="flex flex-col gap-3 px-4 py-3">
      {version > 0 && (
        <AreaField
          {...form.area("reason")}
          label={unchanged ? t("whyUnchanged") : t("whatChanged")}
          optional={needed ? undefined : words("optional")}
        />
      )}
      {consequences.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ProblemNote sentence={form.note} />
      <Button
        type="submit"
        variant="primary"
        size={44}
        full
        blocked={blocked}
        loading={form.pending && words("sending")}
      >
        {t(kind, { version: version + 1, before: version })}
      </Button>
    </form>
  );
}
