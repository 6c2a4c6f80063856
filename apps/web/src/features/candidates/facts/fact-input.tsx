"use client";
import { controlLook, described, Field } from "@sansang/ui/field";
import { SelectField } from "@sansang/ui/select-field";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { TextField } from "@sansang/ui/text-field";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { DateField } from "../../../forms/date-field.tsx";
import type { AnyForm } from "../../../forms/use-form.ts";
import type { FactField } from "./fact-fields.ts";

export interface FactInputProps {
  readonly field: FactField;
  readonly form: Pick<AnyForm, "field" | "date" | "typed" | "change">;
}

/** The control of one fact: typed, or chosen from its closed list. */
export function FactInput({ field, form }: FactInputProps) {
  const t = useTranslations("candidates.form");
  const words = useTranslations("form");
  const { key, kind, label, need, options } = field;
  const optional = need === "never" ? words("optional") : need === "vetting" ? t("beforeVetting") : undefined;
  const path = `facts.${key}.value`;
  if (kind === "birth")
    return (
      <DateField {...form.date(key, path)} label={label} optional={optional} hint={t("birthHint")} orYear />
    );
  const frame = { ...form.field(key, path), label, optional };
  if (kind === "education") return <EducationInput frame={frame} field={field} form={form} />;
  if (kind === "long") return <TextAreaField {...frame} rows={2} />;
  if (kind === "choice")
    return (
      <SelectField {...frame}>
        <option value="">{words("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  const isDigits = kind === "digits";
  return (
    <TextField
      {...frame}
      hint={isDigits ? t("digitsHint") : undefined}
      inputMode={isDigits ? "numeric" : undefined}
    />
  );
}

type EducationProps = FactInputProps & {
  frame: ReturnType<AnyForm["field"]> & { label: string; optional: string | undefined };
};

/** The last grade passed, and of which school system. */
function EducationInput({ frame, field: { key, options }, form }: EducationProps) {
  const t = useTranslations("candidates.form");
  const { label, optional, error, ...input } = frame;
  return (
    <Field id={input.id} label={label} optional={optional} error={error}>
      <span className="flex gap-2">
        <input
          {...input}
          {...described(frame)}
          inputMode="numeric"
          placeholder={t("gradePattern")}
          className={clsx(controlLook(Boolean(error)), "min-h-10 flex-1 max-sm:min-h-12")}
        />
        <select
          aria-label={t("schoolSystem")}
          value={form.typed[`${key}.system`] || "twelve"}
          onChange={({ target }) => form.change({ [`${key}.system`]: target.value })}
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
