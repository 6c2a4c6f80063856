"use client";
import { asStoredDay, isCalendarDate } from "@sansang/rules/kernel/calendar";
import { controlLook, described, Field } from "@sansang/ui/field";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { asTyped } from "./as-typed.ts";

type Props = {
  name: string;
  label: ReactNode;
  optional?: string;
  hint?: ReactNode;
  error?: string | null;
  /** As typed, `dd/mm/yyyy`. */
  value: string;
  change: (value: string) => void;
  leave?: () => void;
  /** Of a birth: a year alone may be typed too. */
  orYear?: boolean;
  className?: string;
};

/** A day, typed with the numeric keyboard or picked from the device's own calendar. */
export function DateField({
  name,
  label,
  optional,
  hint,
  error,
  value,
  change,
  leave,
  orYear = false,
  className,
}: Props) {
  const t = useTranslations("form");
  const picker = useRef<HTMLInputElement>(null);
  const day = asStoredDay(value.trim());
  const frame = { id: useId(), label, optional, hint, error };
  return (
    <Field {...frame} className={className}>
      <span className="relative flex">
        <input
          {...described(frame)}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("datePattern")}
          value={value}
          onChange={(event) => change(withSlashes(event.target.value, value, orYear))}
          onBlur={leave}
          className={clsx(controlLook(Boolean(error)), "min-h-10 pr-12 max-sm:min-h-12")}
        />
        <button
          type="button"
          onClick={() => picker.current?.showPicker()}
          aria-label={t("pickDate")}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-md text-ink-2 hover:bg-sunken"
        >
          <Icon name="calendar" size={17} />
        </button>
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={isCalendarDate(day) ? day : ""}
          onChange={(event) => event.target.value && change(asTyped(event.target.value))}
          className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
        />
      </span>
    </Field>
  );
}

/**
 * A numeric keyboard has no slash: it comes by itself after day and month, while typing forward; where a year may stand
 * alone, «1955» stays, and «19021» goes on to be the 19th of February.
 */
export function withSlashes(next: string, before: string, orYear: boolean): string {
  if (next.length < before.length) return next;
  if (orYear && /^(19|20)\d{0,2}$/.test(next)) return next;
  if (orYear && /^\d{5}$/.test(next)) return next.replace(/^(\d{2})(\d{2})/, "$1/$2/");
  return /^\d{2}$/.test(next) || /^\d{2}\/\d{2}$/.test(next) ? `${next}/` : next;
}
