"use client";
import type { Institution } from "@sansang/rules/access/roles";
import { FindIneligibleInput } from "@sansang/rules/candidates/candidate.input";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { AreaField } from "../../../forms/area-field.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import type { Option } from "../../../forms/option.ts";
import { useDraft } from "../../../forms/use-draft.ts";
import { useForm } from "../../../forms/use-form.ts";

export interface IneligibleProps {
  readonly candidateId: string;
  readonly version: number;
  readonly institution: Institution;
  /** The grounds for which there is something found. */
  readonly grounds: readonly Option[];
}

type Props = IneligibleProps & { onClose: () => void };

const EMPTY = { ground: "", reason: "" };

/** One institution concludes that the person may not stand, on a ground of the list and in its own words. */
export default function IneligibleDialog({ candidateId, version, institution, grounds, onClose }: Props) {
  const t = useTranslations("candidates.ineligible");
  const words = useTranslations("form");
  const form = useForm(FindIneligibleInput, ({ candidates }) => candidates.findIneligible.mutate, {
    stored: useDraft(`ineligible:${candidateId}`, EMPTY),
    given: { candidateId, institution, seenVersion: version },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("title")}
      consequences={[t("both"), t("stays")]}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    >
      <SelectField {...form.field("ground")} label={t("ground")} hint={t("groundHint")}>
        <option value="">{words("choose")}</option>
        {grounds.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <AreaField {...form.area("reason")} label={t("reason")} />
    </FormDialog>
  );
}
