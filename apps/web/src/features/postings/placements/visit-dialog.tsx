"use client";
import { VisitPlacementInput } from "@sansang/rules/postings/placement.input";
import { VISIT_FINDING_WORDS, VISIT_FINDINGS } from "@sansang/rules/postings/placement-state";
import { Icon } from "@sansang/ui/icon";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useLocale, useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";
import { FINDING_LOOKS } from "./placement-look.ts";

type Props = { siteId: string; postingId: string; place: string; onClose: () => void };

const EMPTY = { finding: "", note: "" };

/** What somebody found who went to look whether the sheet still hangs. */
export default function VisitDialog({ siteId, postingId, place, onClose }: Props) {
  const t = useTranslations("postings.visit");
  const words = useTranslations("form");
  const language = useLocale();
  const form = useForm(VisitPlacementInput, ({ postings }) => postings.visit.mutate, {
    stored: useDraft(`visit:${siteId}:${postingId}`, EMPTY),
    given: { siteId, postingId },
    done: onClose,
  });
  const wrong = form.errorAt("finding");
  return (
    <FormDialog
      form={form}
      title={t("title", { place })}
      consequences={[t("consequence")]}
      submitLabel={t("submit")}
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
              checked={form.typed.finding === finding}
              aria-invalid={wrong ? true : undefined}
              onChange={() => form.change({ finding })}
              className="size-5 accent-brand"
            />
            <Icon name={FINDING_LOOKS[finding].icon} />
            {VISIT_FINDING_WORDS[finding][language]}
          </label>
        ))}
        {wrong && (
          <p id="visit-wrong" className="font-medium text-late-fg text-sm">
            {wrong}
          </p>
        )}
      </fieldset>
      <TextAreaField {...form.field("note")} label={t("note")} optional={words("optional")} rows={3} />
    </FormDialog>
  );
}
