"use client";
import type { Rating } from "@sansang/rules/candidates/term-review";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDraft } from "../../forms/use-draft.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import type { Option } from "./fact-fields.ts";
import { type SourceFields, SourceInput } from "./source-input.tsx";

export interface TermReviewProps {
  readonly candidateId: string;
  readonly ratings: readonly Option[];
  readonly kinds: readonly Option[];
}

interface Paper extends SourceFields {
  readonly number: number;
}

const paperOf = (number: number): Paper => ({ number, kind: "document", text: "", page: "" });

/** How an incumbent did in the term that ends, and the papers that say so. */
export default function TermReviewDialog({
  candidateId,
  ratings,
  kinds,
  onClose,
}: TermReviewProps & { onClose: () => void }) {
  const t = useTranslations("candidates");
  const [asked, setAsked] = useState(false);
  const [papers, setPapers] = useState<readonly Paper[]>([paperOf(0)]);
  const { draft, change, drop } = useDraft(`term:${candidateId}`, { rating: "", remarks: "" });
  const { run, pending, problem } = useVerb(client.candidates.reviewTerm.mutate);
  const lacks = { rating: !draft.rating, remarks: draft.remarks.trim().length < 2 };
  const isSourced = papers.every(({ text }) => text.trim().length >= 2);

  const submit = async () => {
    setAsked(true);
    if (lacks.rating || lacks.remarks || !isSourced) return false;
    const done = await run({
      candidateId,
      rating: draft.rating as Rating,
      votersRemarks: draft.remarks,
      documents: papers.map(({ kind, text, page }) => ({
        kind: kind as "document" | "statement",
        text,
        page: page ? Number(page) : undefined,
      })),
    });
    if (!done) return false;
    drop();
    return true;
  };

  return (
    <DeedDialog
      title={t("term.title")}
      submitLabel={t("term.submit")}
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
      wide
    >
      <SelectField
        id="rating"
        label={t("term.rating")}
        error={asked && lacks.rating ? t("form.wrong.missing") : problem?.fields.rating}
        value={draft.rating}
        onChange={({ target }) => change({ rating: target.value })}
      >
        <option value="">{t("form.choose")}</option>
        {ratings.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        id="remarks"
        label={t("term.remarks")}
        error={asked && lacks.remarks ? t("form.wrong.missing") : problem?.fields.votersRemarks}
        rows={3}
        maxLength={2000}
        value={draft.remarks}
        onChange={({ target }) => change({ remarks: target.value })}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 font-semibold">{t("term.documents")}</legend>
        {papers.map((paper, index) => (
          <SourceInput
            key={paper.number}
            kinds={kinds}
            value={paper}
            change={(part) =>
              setPapers(papers.map((each, at) => (at === index ? { ...each, ...part } : each)))
            }
            error={
              asked && paper.text.trim().length < 2
                ? t("form.wrong.source_missing")
                : problem?.fields[`documents.${index}.text`]
            }
          />
        ))}
        <Button
          size={30}
          variant="quiet"
          icon="plus"
          onClick={() => setPapers([...papers, paperOf(papers.length)])}
          className="self-start"
        >
          {t("term.addDocument")}
        </Button>
      </fieldset>
    </DeedDialog>
  );
}
