import type { ReactNode } from "react";

type Props = {
  /** What the table holds; read out, not shown. */
  caption: string;
  children: ReactNode;
};

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** A table in its own scrolling region, so that the page itself never moves sideways. */
export function DataTable({ caption, children }: Props) {
  return (
    <section aria-label={caption} {...reachable} className="overflow-x-auto">
      <table className="data-table w-full">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
