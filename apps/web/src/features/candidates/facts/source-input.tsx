"use client";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import type { Option } from "../../../forms/option.ts";
import type { AnyForm } from "../../../forms/use-form.ts";

type Props = {
  form: Pick<AnyForm, "field">;
  /** Where the three parts are typed; `at`: where they go, if elsewhere. */
  of: string;
  at?: string;
  kinds: readonly Option[];
  /** What is wrong with the paper, where several facts come from it. */
  error?: string;
};

/** Where a fact comes from: a paper and its page, or what somebody said. */
export function SourceInput({ form, of, at = of, kinds, error }: Props) {
  const t = useTranslations("candidates.form");
  const text = form.field(`${of}.text`, `${at}.text`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_84px] gap-2.5 sm:grid-cols-[150px_minmax(0,1fr)_84px]">
      <div className="max-sm:col-span-2">
        <SelectField {...form.field(`${of}.kind`, `${at}.kind`)} label={t("sourceKind")}>
          {kinds.map((kind) => (
            <option key={kind.value} value={kind.value}>
              {kind.label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        {...text}
        label={t("sourceText")}
        placeholder={t("sourceExample")}
        error={error ?? text.error}
      />
      <TextField {...form.field(`${of}.page`, `${at}.page`)} label={t("page")} />
    </div>
  );
}
