"use client";
import { TermReviewInput } from "@sansang/rules/candidates/term-review.input";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import type { Option } from "../../../forms/option.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import { emptySource } from "../empty-source.ts";
import { SourceInput } from "../facts/source-input.tsx";

interface TermReviewProps {
  readonly candidateId: string;
  readonly ratings: readonly Option[];
  readonly kinds: readonly Option[];
}

type Props = TermReviewProps & { onClose: () => void };

const EMPTY: Record<string, string> = { rating: "", votersRemarks: "", ...emptySource("documents.0") };

/** How an incumbent did in the term that ends, and the papers that say so. */
export default function TermReviewDialog({ candidateId, ratings, kinds, onClose }: Props) {
  const t = useTranslations("candidates.term");
  const words = useTranslations("form");
  const form = useForm(TermReviewInput, ({ candidates }) => candidates.reviewTerm.mutate, {
    stored: useDraft(`term:${candidateId}`, EMPTY),
    given: { candidateId },
    done: onClose,
  });
  const papers = Object.keys(form.typed).filter((key) => /^documents\.\d+\.kind$/.test(key));
  return (
    <FormDialog form={form} title={t("title")} submitLabel={t("submit")} onClose={onClose} wide>
      <SelectField {...form.field("rating")} label={t("rating")}>
        <option value="">{words("choose")}</option>
        {ratings.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextAreaField {...form.field("votersRemarks")} label={t("remarks")} rows={3} />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 font-semibold">{t("documents")}</legend>
        {papers.map((paper, index) => (
          <SourceInput key={paper} form={form} of={`documents.${index}`} kinds={kinds} />
        ))}
        <Button
          size={30}
          variant="quiet"
          icon="plus"
          onClick={() => form.change(emptySource(`documents.${papers.length}`))}
          className="self-start"
        >
          {t("addDocument")}
        </Button>
      </fieldset>
    </FormDialog>
  );
}
