import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = { label: string; className?: string; children: ReactNode };

/** A few choices side by side: buttons with `aria-pressed` or links with `aria-current` as children. */
export function Segmented({ label, className, children }: Props) {
  return (
    <fieldset aria-label={label} className={clsx("segmented min-w-0", className)}>
      {children}
    </fieldset>
  );
}
