import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = { fresh?: boolean; children: ReactNode };

/** A small remark on a thing ("mới", "đã thay"). */
export function TagLabel({ fresh = false, children }: Props) {
  return (
    <span
      className={clsx(
        "inline-flex items-center whitespace-nowrap rounded-[5px] border px-[7px] text-xs",
        fresh
          ? "border-brand-line bg-brand-soft font-semibold text-link"
          : "border-line-2 bg-surface text-ink-2",
      )}
    >
      {children}
    </span>
  );
}
