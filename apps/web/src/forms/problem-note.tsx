"use client";
import { Icon } from "@sansang/ui/icon";
import type { ReactNode } from "react";

type Props = { sentence: string | null | undefined; children?: ReactNode };

/** A refusal in one sentence, beside the action it answers. */
export function ProblemNote({ sentence, children }: Props) {
  if (!sentence) return null;
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-md border border-late-line bg-late-bg px-3 py-2 text-sm"
    >
      <Icon name="triangle-alert" className="mt-0.5 text-late-fg" />
      <div className="min-w-0">
        <p className="font-medium text-late-fg">{sentence}</p>
        {children}
      </div>
    </div>
  );
}
