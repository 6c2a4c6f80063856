import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = { tone?: "calm" | "hot" | "brand"; children: ReactNode };

const grounds = {
  calm: "bg-sunken text-ink-2",
  hot: "bg-late-solid text-on-solid",
  brand: "bg-brand text-on-brand",
};

/** A count that belongs to the words before it. */
export function Badge({ tone = "calm", children }: Props) {
  return (
    <span className={clsx("min-w-5 rounded-full px-1.5 text-center font-semibold text-xs", grounds[tone])}>
      {children}
    </span>
  );
}
