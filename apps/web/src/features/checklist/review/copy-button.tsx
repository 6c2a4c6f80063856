"use client";
import { Icon } from "@sansang/ui/icon";
import { useState } from "react";

type Props = { text: string; label: string; done: string };

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, done }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={label}
      title={label}
      className="grid size-7 place-items-center rounded-sm text-ink-2 hover:bg-sunken max-sm:size-11"
    >
      <Icon name={copied ? "check" : "copy"} size={14} />
      <span role="status" className="sr-only">
        {copied ? done : ""}
      </span>
    </button>
  );
}
