import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlLook, described, Field, type FieldFrame } from "./field.tsx";

type Props = FieldFrame & Omit<ComponentProps<"input">, "id">;

/** One line of text, a number or a date. */
export function TextField({ id, label, hint, error, optional, className, ...rest }: Props) {
  const frame = { id, label, hint, error, optional };
  return (
    <Field {...frame}>
      <input
        {...rest}
        {...described(frame)}
        className={clsx(controlLook(Boolean(error)), "min-h-10 max-sm:min-h-12", className)}
      />
    </Field>
  );
}
