"use client";
import { DecideItemInput } from "@sansang/rules/checklist/evidence.input";
import { VERDICT_KINDS } from "@sansang/rules/checklist/joint-verification";
import { useTranslations } from "next-intl";
import { AreaField } from "../../../forms/area-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

type Props = { itemId: string; seenVersion: number; unitName: string; onClose: () => void };

const EMPTY = { outcome: "verified", reason: "" };

/** The approver's word while the institutions disagree about exactly this version. It is not a verdict, and says so. */
export default function DecideDialog({ itemId, seenVersion, unitName, onClose }: Props) {
  const t = useTranslations("checklist.review");
  const form = useForm(DecideItemInput, ({ checklist }) => checklist.decide.mutate, {
    stored: useDraft(`decide:${itemId}`, EMPTY),
    given: { itemId, seenVersion },
    done: onClose,
  });
  const comment = { version: seenVersion, unit: unitName };
  const isVerified = form.typed.outcome === "verified";
  return (
    <FormDialog
      form={form}
      title={t("decideTitle", comment)}
      consequences={[
        t(isVerified ? "decideVerifiedMeans" : "decideReturnedMeans", comment),
        t("decideIsNoVerdict"),
        t("decideBinds", comment),
      ]}
      submitLabel={t(isVerified ? "decideVerified" : "decideReturned", comment)}
      onClose={onClose}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">{t("outcome")}</legend>
        {VERDICT_KINDS.map((outcome) => (
          <label key={outcome} className="flex min-h-8 items-center gap-2.5 max-sm:min-h-11">
            <input
              type="radio"
              name="outcome"
              checked={form.typed.outcome === outcome}
              onChange={() => form.change({ outcome })}
              className="size-[18px] accent-brand"
            />
            {t(outcome === "verified" ? "outcomeVerified" : "outcomeReturned", comment)}
          </label>
        ))}
      </fieldset>
      <AreaField {...form.area("reason")} label={t("decideReason")} />
    </FormDialog>
  );
}
