import type { Group } from "@sansang/rules/reports/composition";
import type { ReactNode } from "react";
import { rowsHref } from "./rows-href.ts";
import type { CompositionUnit, ShownCount } from "./shown-counts.ts";

interface Props {
  readonly place: CompositionUnit;
  readonly group: Group | "candidates" | null;
  readonly count: ShownCount;
  /** Said instead of the figure alone. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that leads to the people it counts, where there are any and they may be listed. */
export function FigureLink({ place, group, count, label, className = "", children }: Props) {
  const href = group && count ? rowsHref(place, group) : null;
  if (!href) return <span className={className}>{children}</span>;
  return (
    <a
      href={href}
      aria-label={label}
      className={`inline-flex min-h-6 min-w-6 items-center hover:text-link hover:underline ${className}`}
    >
      {children}
    </a>
  );
}
