import type { ReactNode } from "react";

/** A fact in a list of facts: its name, and what it is. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </>
  );
}
