"use client";
import type { ReactNode } from "react";

const intoView = (box: HTMLElement | null): void => box?.scrollIntoView({ block: "start" });

/** What a change would do, and what is asked once that is known; comes into view as soon as there is an answer. */
export function Previewed({ children }: { children: ReactNode }) {
  return (
    <div ref={intoView} className="flex scroll-mt-5 flex-col gap-4">
      {children}
    </div>
  );
}
