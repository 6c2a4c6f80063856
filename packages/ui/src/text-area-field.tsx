import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlLook, described, Field, type FieldFrame } from "./field.tsx";

type Props = FieldFrame & Omit<ComponentProps<"textarea">, "id">;

/** A few sentences. */
export function TextAreaField({ id, label, hint, error, optional, className, ...rest }: Props) {
  const frame = { id, label, hint, error, optional };
  return (
    <Field {...frame}>
      <textarea
        {...rest}
        {...described(frame)}
        className={clsx(controlLook(Boolean(error)), "min-h-[84px] resize-y", className)}
      />
    </Field>
  );
}
