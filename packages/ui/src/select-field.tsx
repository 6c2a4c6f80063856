import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlLook, described, Field, type FieldFrame } from "./field.tsx";

type Props = FieldFrame & Omit<ComponentProps<"select">, "id">;

/** One of a few: the browser's own list. */
export function SelectField({ id, label, hint, error, optional, className, children, ...rest }: Props) {
  const frame = { id, label, hint, error, optional };
  return (
    <Field {...frame}>
      <select
        {...rest}
        {...described(frame)}
        className={clsx(controlLook(Boolean(error)), "min-h-10 max-sm:min-h-12", className)}
      >
        {children}
      </select>
    </Field>
  );
}
