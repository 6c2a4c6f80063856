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
  most: number;
  change: (value: string) => void;
  leave?: () => void;
};

/** A reason in the person's own words, with a counter. */
export function AreaField({ least, most, change, leave, ...field }: Props) {
  const t = useTranslations("form");
  const length = field.value.trim().length;
  return (
    <div>
      <TextAreaField
        {...field}
        id={useId()}
        rows={3}
        maxLength={most}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
      <p className="text-right text-ink-3 text-xs">
        {length < least ? t("counter", { length, least }) : t("counted", { length })}
      </p>
    </div>
  );
}
