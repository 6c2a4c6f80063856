"use client";
import { TextAreaField } from "@sansang/ui/text-area-field";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

type Props = {
  name: string;
  label: ReactNode;
  optional?: string;
  hint?: ReactNode;
  error?: string | null;
  value: string;
  /** Fewest characters; the counter says how many are there. */
  least: number;
  change: (value: string) => void;
};

const MOST = 1000;

/** A reason in the person's own words, with a counter. */
export function AreaField({ name, label, optional, hint, error, value, least, change }: Props) {
  const t = useTranslations("checklist.form");
  const id = useId();
  const length = value.trim().length;
  return (
    <div>
      <TextAreaField
        id={id}
        name={name}
        label={label}
        optional={optional}
        hint={hint}
        error={error}
        rows={3}
        maxLength={MOST}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      {!error && (
        <p className="text-right text-ink-3 text-xs">
          {length < least ? t("counter", { length, least }) : t("counted", { length })}
        </p>
      )}
    </div>
  );
}
