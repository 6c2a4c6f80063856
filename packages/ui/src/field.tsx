import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface FieldFrame {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** One sentence: what is wrong and what to do. */
  readonly error?: ReactNode;
  /** "(không bắt buộc)": required is the default and is not marked. */
  readonly optional?: ReactNode;
}

type Props = FieldFrame & { children: ReactNode; className?: string | undefined };

/** Label above, hint between, control, error below. */
export function Field({ id, label, hint, error, optional, children, className }: Props) {
  return (
    <div className={clsx("field flex flex-col gap-[5px]", className)}>
      <label htmlFor={id} className="font-medium">
        {label} {optional && <span className="font-normal text-ink-2">{optional}</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="field-hint text-ink-2 text-sm">
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span
          id={`${id}-error`}
          className="field-error flex items-start gap-1.5 font-medium text-late-fg text-sm"
        >
          <Icon name="triangle-alert" size={14} className="mt-[3px]" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

/** What the control must carry so that its hint and error are read with it. */
export const described = ({ id, hint, error }: FieldFrame) => ({
  id,
  "aria-invalid": error ? true : undefined,
  "aria-describedby": clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined,
});

export const controlLook = (wrong: boolean) =>
  clsx(
    "w-full rounded-md bg-surface text-[0.9375rem]/[1.5rem] max-sm:text-md",
    wrong ? "border-2 border-late-solid px-[11px] py-[7px]" : "border border-control px-3 py-2",
  );
