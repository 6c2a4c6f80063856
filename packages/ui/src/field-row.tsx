import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  /** Columns, by the width of the window; two from a tablet on where nothing is said. */
  className?: string;
};

/** Fields side by side: their labels, hints, controls and errors stand on one line each, whoever of them has one. */
export const FieldRow = ({ children, className = "sm:grid-cols-2" }: Props) => (
  <div className={clsx("field-row grid gap-x-4", className)}>{children}</div>
);
