"use client";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { use, useState } from "react";
import { Correcting } from "./correct-context.ts";

const CorrectDialog = dynamic(() => import("./correct-dialog.tsx"), { ssr: false });

type Props = { first: FactKey; label: string; isKnown: boolean };

/** Opens the form that puts this fact right, or adds it; nothing where the viewer may not. */
export function CorrectButton({ first, label, isKnown }: Props) {
  const given = use(Correcting);
  const [open, setOpen] = useState(false);
  const t = useTranslations("candidates.correct");
  if (!given) return null;
  const words = t(isKnown ? "open" : "add");
  return (
    <span className="max-sm:absolute max-sm:top-0.5 max-sm:right-4">
      <button
        type="button"
        aria-label={`${words}: ${label}`}
        onClick={() => setOpen(true)}
        className="font-medium text-link text-sm hover:underline max-sm:min-h-11"
      >
        {words}
      </button>
      {open && <CorrectDialog {...given} first={first} onClose={() => setOpen(false)} />}
    </span>
  );
}
