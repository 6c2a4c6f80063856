"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TermReviewProps } from "./term-review-dialog.tsx";

const TermReviewDialog = dynamic(() => import("./term-review-dialog.tsx"), { ssr: false });

/** Opens the form for the review of an incumbent's term. */
export function TermReviewButton({ isAgain, ...props }: TermReviewProps & { isAgain: boolean }) {
  const t = useTranslations("candidates.term");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="pencil-line" className="mt-3" onClick={() => setOpen(true)}>
        {t(isAgain ? "again" : "open")}
      </Button>
      {open && <TermReviewDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
