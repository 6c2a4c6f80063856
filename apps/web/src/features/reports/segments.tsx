import { Segmented } from "@sansang/ui/segmented";
import type { ReactNode } from "react";

interface Segment {
  readonly key: string;
  readonly href: string;
  readonly current: boolean;
  readonly label: ReactNode;
  /** Where the label is a picture. */
  readonly name?: string;
}

/** A choice that lives in the address: each part is a link, the chosen one says so. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <Segmented label={label}>
      {segments.map(({ key, href, current, label: words, name }) => (
        <a key={key} href={href} aria-label={name} aria-current={current || undefined}>
          {words}
        </a>
      ))}
    </Segmented>
  );
}
