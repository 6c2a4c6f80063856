import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  title?: ReactNode;
  /** To the right of the title. */
  aside?: ReactNode;
  /** Without padding: for tables and lists that draw their own. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A framed part of a page with its own title. */
export function Card({ title, aside, flush = false, className, children }: Props) {
  return (
    <section
      data-frame=""
      className={clsx("overflow-clip rounded-lg border border-line bg-surface max-sm:rounded-xl", className)}
    >
      {title && (
        <header className="flex min-h-[46px] flex-wrap items-center gap-x-2.5 gap-y-1 border-line border-b px-4 py-2">
          <h2 className="grow">{title}</h2>
          {aside}
        </header>
      )}
      {flush ? children : <div className="px-4 py-3.5">{children}</div>}
    </section>
  );
}
