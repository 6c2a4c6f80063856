import type { ReactNode } from "react";

type Props = { action: string; className?: string; children: ReactNode };

/** A question that stands in the address, so that its answer can be kept and sent; asked without a new document. */
export function SearchForm({ action, className, children }: Props) {
  return (
    <search className="contents">
      <form action={action} className={className}>
        {children}
      </form>
    </search>
  );
}
