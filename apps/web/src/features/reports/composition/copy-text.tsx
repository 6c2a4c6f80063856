"use client";
import { Button } from "@sansang/ui/button";
import { useState } from "react";

type Props = {
  text: string;
  words: { copy: string; copied: string; failed: string };
};

/** Puts a text on the clipboard and says whether that worked. */
export function CopyText({ text, words }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <>
      <Button size={30} variant="primary" icon={outcome === "copied" ? "check" : "copy"} onClick={copy}>
        {words.copy}
      </Button>
      <span role="status" className={outcome === "failed" ? "self-center text-late-fg text-sm" : "sr-only"}>
        {outcome ? words[outcome] : ""}
      </span>
    </>
  );
}
