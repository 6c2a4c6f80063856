"use client";
import { controlLook, described, Field } from "@sansang/ui/field";
import { SelectField } from "@sansang/ui/select-field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { TextField } from "@sansang/ui/text-field";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { DateField } from "../../forms/date-field.tsx";
import type { FactDraft } from "./fact-draft.ts";
import type { FactField } from "./fact-fields.ts";

export interface FactInputProps {
  readonly field: FactField;
  readonly draft: FactDraft;
  readonly change: (part: FactDraft) => void;
  readonly leave: () => void;
  readonly error: string | undefined;
}

/** The control of one fact: typed, or chosen from its closed list. */
export function FactInput({ field, draft, change, leave, error }: FactInputProps) {
  const t = useTranslations("candidates.form");
  const id = useId();
  const { key, kind, label } = field;
  const frame = {
    id,
    name: key,
    label,
    error,
    optional:
      field.need === "never" ? t("optional") : field.need === "vetting" ? t("beforeVetting") : undefined,
  };
  const value = draft[key] ?? "";
  const typed = {
    value,
    onBlur: leave,
    onChange: ({ target }: { target: { value: string } }) => change({ [key]: target.value }),
  };
  if (kind === "date")
    return <DateField {...frame} value={value} change={(text) => change({ [key]: text })} leave={leave} />;
  if (kind === "education")
    return <EducationInput field={field} draft={draft} change={change} leave={leave} error={error} />;
  if (kind === "long") return <TextAreaField {...frame} {...typed} rows={2} maxLength={500} />;
  if (kind === "choice")
    return (
      <SelectField {...frame} {...typed}>
        <option value="">{t("choose")}</option>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  return (
    <TextField
      {...frame}
      {...typed}
      hint={kind === "digits" ? t("digitsHint") : undefined}
      inputMode={kind === "digits" ? "numeric" : undefined}
      autoComplete="off"
    />
  );
}

/** The last grade passed, and of which school system. */
function EducationInput({
  field: { key, label, options, need },
  draft,
  change,
  leave,
  error,
}: FactInputProps) {
  const t = useTranslations("candidates.form");
  const frame = { id: useId(), label, error, optional: need === "vetting" ? t("beforeVetting") : undefined };
  return (
    <Field {...frame}>
      <span className="flex gap-2">
        <input
          {...described(frame)}
          name={key}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("gradePattern")}
          value={draft[key] ?? ""}
          onBlur={leave}
          onChange={({ target }) => change({ [key]: target.value })}
          className={clsx(controlLook(Boolean(error)), "min-h-10 flex-1 max-sm:min-h-12")}
        />
        <select
          aria-label={t("schoolSystem")}
          value={draft[`${key}.system`] || "twelve"}
          onChange={({ target }) => change({ [`${key}.system`]: target.value })}
          className={clsx(controlLook(false), "min-h-10 flex-[1.6] max-sm:min-h-12")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}
