"use client";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { useTranslations } from "next-intl";
import { use } from "react";
import { CorrectFactButton } from "../dialog-buttons.ts";
import { Correcting } from "./correct-context.ts";

type Props = { first: FactKey; label: string; isKnown: boolean };

/** Opens the form that puts this fact right, or adds it; nothing where the viewer may not. */
export function CorrectButton({ first, label, isKnown }: Props) {
  const given = use(Correcting);
  const t = useTranslations("candidates.correct");
  if (!given) return null;
  const words = t(isKnown ? "open" : "add");
  return (
    <span className="max-sm:absolute max-sm:top-0.5 max-sm:right-2">
      <CorrectFactButton
        of={{ ...given, first }}
        size={30}
        variant="quiet"
        className="-my-1.5"
        aria-label={`${words}: ${label}`}
      >
        {words}
      </CorrectFactButton>
    </span>
  );
}
