"use client";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Option } from "./fact-fields.ts";

export interface SourceFields {
  readonly kind: string;
  readonly text: string;
  readonly page: string;
}

type Props = {
  value: SourceFields;
  change: (part: Partial<SourceFields>) => void;
  kinds: readonly Option[];
  error: string | undefined;
  leave?: () => void;
};

/** Where a fact comes from: a paper and its page, or what somebody said. */
export function SourceInput({ value, change, kinds, error, leave }: Props) {
  const t = useTranslations("candidates.form");
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_84px] gap-2.5 sm:grid-cols-[150px_minmax(0,1fr)_84px]">
      <div className="max-sm:col-span-2">
        <SelectField
          id={`${id}-kind`}
          label={t("sourceKind")}
          value={value.kind}
          onChange={({ target }) => change({ kind: target.value })}
        >
          {kinds.map((kind) => (
            <option key={kind.value} value={kind.value}>
              {kind.label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        id={`${id}-text`}
        label={t("sourceText")}
        placeholder={t("sourceExample")}
        error={error}
        value={value.text}
        onChange={({ target }) => change({ text: target.value })}
        onBlur={leave}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        id={`${id}-page`}
        label={t("page")}
        inputMode="numeric"
        value={value.page}
        onChange={({ target }) => change({ page: target.value })}
        autoComplete="off"
      />
    </div>
  );
}
